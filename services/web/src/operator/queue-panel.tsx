import { queueState, setPaused } from '../api/admin.ts';
import { language, texts } from '../texts/language.ts';
import { Figures } from './figures.tsx';
import { Panel } from './panel.tsx';
import { usePolled } from './use-polled.ts';

/** The queue's batches by state, and whether workers take any. */
export function QueuePanel() {
  const { operator } = texts.value;
  const { answer, failure, refresh } = usePolled(queueState);
  const number = new Intl.NumberFormat(language.value);
  const count = (state: 'waiting' | 'active' | 'delayed' | 'deadLetters') =>
    [operator.states[state], answer === undefined ? '–' : number.format(answer[state])] as const;
  const toggle = async (paused: boolean) => {
    await setPaused(paused).catch(() => {});
    await refresh();
  };
  return (
    <Panel title={operator.queue} failure={failure}>
      <Figures figures={[count('waiting'), count('active'), count('delayed'), count('deadLetters')]} />
      {answer && (
        <p class="panel-line">
          <span>{answer.paused ? operator.paused : operator.running}</span>
          <button class="button" type="button" onClick={() => void toggle(!answer.paused)}>
            {answer.paused ? operator.resume : operator.pause}
          </button>
        </p>
      )}
    </Panel>
  );
}

import type { DeadLetter } from '@rolecall/contracts';
import { useState } from 'preact/hooks';
import { deadLetters, drop, replay, replayImport } from '../api/admin.ts';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { language, texts } from '../texts/language.ts';
import { follow } from './followed-import.ts';
import { Panel } from './panel.tsx';
import { Scroll } from './scroll.tsx';
import { usePolled } from './use-polled.ts';

/** Batches that were given up: why, and what to do with them. */
export function DeadLettersPanel() {
  const { operator } = texts.value;
  const { answer, failure, refresh } = usePolled(deadLetters);
  const [refused, setRefused] = useState<RequestError>();
  const act = async (action: () => Promise<unknown>) => {
    setRefused(undefined);
    try {
      await action();
    } catch (error) {
      setRefused(asRequestError(error));
    }
    await refresh();
  };
  return (
    <Panel title={operator.deadLetters} failure={refused ?? failure} isWide>
      <p class="hint" role="status">
        {answer && operator.deadLetterCount(answer.total)}
      </p>
      {answer && answer.total > 0 && (
        <Scroll label={operator.deadLetterCount(answer.total)}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{operator.columns.failed}</th>
                <th scope="col">{operator.columns.reason}</th>
                <th scope="col">{operator.columns.postings}</th>
                <th scope="col">{operator.columns.import}</th>
                <th scope="col">{operator.columns.actions}</th>
              </tr>
            </thead>
            <tbody>
              {answer.deadLetters.map((letter) => (
                <Row key={letter.id} letter={letter} act={act} />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Panel>
  );
}

function Row({ letter, act }: { letter: DeadLetter; act(action: () => Promise<unknown>): Promise<void> }) {
  const { operator } = texts.value;
  const { id, importId, failedAt, code, reason, postingCount, attempts } = letter;
  const again = async (action: () => Promise<unknown>) => {
    await act(action);
    follow(importId);
  };
  const time = new Intl.DateTimeFormat(language.value, { dateStyle: 'short', timeStyle: 'medium' });
  return (
    <tr>
      <td>{time.format(new Date(failedAt))}</td>
      <td>
        <code>{code}</code> {reason} <span class="hint">{operator.attempts(attempts)}</span>
      </td>
      <td>{postingCount}</td>
      <td>
        <button class="link" type="button" onClick={() => follow(importId)}>
          {importId.slice(0, 8)}
        </button>
      </td>
      <td class="table-actions">
        <button class="button" type="button" onClick={() => void again(() => replay(id))}>
          {operator.replay}
          <span class="visually-hidden"> {id}</span>
        </button>
        <button class="button" type="button" onClick={() => void again(() => replayImport(importId))}>
          {operator.replayImport}
          <span class="visually-hidden"> {id}</span>
        </button>
        <button
          class="button"
          type="button"
          onClick={() => void act(() => dropped(id, operator.confirmDrop))}
        >
          {operator.drop}
          <span class="visually-hidden"> {id}</span>
        </button>
      </td>
    </tr>
  );
}

/** What is dropped is gone for good, so it is asked for twice. */
async function dropped(id: string, question: string): Promise<void> {
  if (confirm(question)) await drop(id);
}

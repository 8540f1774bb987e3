import { isReady } from '../api/admin.ts';
import { countJobs } from '../api/jobs.ts';
import { language, texts } from '../texts/language.ts';
import { Figures } from './figures.tsx';
import { measuredVersions } from './latency-panel.tsx';
import { Panel } from './panel.tsx';
import { usePolled } from './use-polled.ts';

/** How many open postings there are, by which models they are found, and whether every part answers. */
export function IndexPanel() {
  const { operator } = texts.value;
  const { answer, failure } = usePolled(countJobs);
  const health = usePolled(isReady);
  const { estimatedTotal } = answer ?? {};
  const versions = answer && { ...answer.versions, ...measuredVersions.value };
  return (
    <Panel title={operator.index} failure={failure ?? health.failure}>
      <Figures figures={[[operator.postings, estimatedTotal?.toLocaleString(language.value) ?? '–']]} />
      <p>{health.answer && health.failure === undefined ? operator.ready : '\u00a0'}</p>
      {versions && (
        <dl class="versions">
          {Object.entries(versions).map(([name, version]) => (
            <div key={name}>
              <dt>{operator.versions[name as keyof typeof versions] ?? name}</dt>
              <dd>{version}</dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

import { signal } from '@preact/signals';
import type { Timings, Versions } from '@rolecall/contracts';
import { useState } from 'preact/hooks';
import { recommend } from '../api/recommend.ts';
import { asRequestError, type RequestError } from '../api/request-error.ts';
import { getSample } from '../api/samples.ts';
import { texts } from '../texts/language.ts';
import { SAMPLES } from '../welcome/samples.ts';
import { latencies } from './latency.ts';
import { Panel } from './panel.tsx';

/** Recommendations that are asked for, one after the other. */
const RUNS = 8;

/** What answered, which a search does not tell in full. */
export const measuredVersions = signal<Versions | undefined>();

/** How long a recommendation takes here and now, by its parts, as the service itself times them. */
export function LatencyPanel() {
  const { operator } = texts.value;
  const [timings, setTimings] = useState<Timings[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<RequestError>();
  const measure = async () => {
    setRunning(true);
    setFailure(undefined);
    setTimings([]);
    try {
      const file = await getSample(SAMPLES[0]);
      const preferences = { filters: {}, corrections: {}, showUnmet: false };
      for (let run = 0; run < RUNS; run++) {
        const answer = await recommend({ file, name: '' }, preferences);
        measuredVersions.value = answer.versions;
        setTimings((before) => [...before, answer.timings]);
      }
    } catch (error) {
      setFailure(asRequestError(error));
    }
    setRunning(false);
  };
  return (
    <Panel title={operator.latency} failure={failure} isWide>
      <p class="hint">{operator.latencyHint(RUNS)}</p>
      <p class="panel-line">
        <button class="button" type="button" disabled={isRunning} onClick={() => void measure()}>
          {operator.measure}
        </button>
        <span role="status">{timings.length > 0 && operator.measured(timings.length)}</span>
      </p>
      {timings.length > 0 && <LatencyTable timings={timings} />}
    </Panel>
  );
}

function LatencyTable({ timings }: { timings: readonly Timings[] }) {
  const { operator } = texts.value;
  const rows = latencies(timings);
  const longest = Math.max(1, ...rows.map(({ slowest }) => slowest));
  return (
    <table class="parts latency">
      <thead>
        <tr>
          <th scope="col">{operator.columns.part}</th>
          <th scope="col">{operator.columns.median}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ part, median, slowest }) => (
          <tr key={part}>
            <th scope="row">{operator.parts[part]}</th>
            <td>
              <svg
                class="parts-bar"
                viewBox={`0 0 ${longest} 10`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect class="bar-most" width={slowest} y="3" height="4" />
                <rect class="bar-for" width={median} y="1" height="8" />
              </svg>
              <span class="parts-value">
                {Math.round(median)} / {Math.round(slowest)} ms
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import type { Contributions } from '@rolecall/contracts';
import { language, texts } from '../texts/language.ts';
import { scoreParts } from './score-parts.ts';

/** What each kind of evidence adds to the score or takes from it, as a table whose cells hold bars. */
export function ScoreParts({ contributions }: { contributions: Contributions }) {
  const { jobs, contributions: names } = texts.value;
  const format = new Intl.NumberFormat(language.value, {
    signDisplay: 'exceptZero',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const parts = scoreParts(contributions);
  // Where nothing speaks against the job, bars have the whole width.
  const least = Math.min(0, ...parts.map(({ share }) => share));
  return (
    <table class="parts">
      <thead>
        <tr>
          <th scope="col">{jobs.partsColumns.kind}</th>
          <th scope="col">{jobs.partsColumns.effect}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ kind, value, share }) => (
          <tr key={kind}>
            <th scope="row">{names[kind]}</th>
            <td>
              <svg
                class="parts-bar"
                viewBox={`${least * 100} 0 ${(1 - least) * 100} 10`}
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect
                  class={value < 0 ? 'bar-against' : 'bar-for'}
                  x={Math.min(0, share) * 100}
                  width={Math.abs(share) * 100}
                  y="1"
                  height="8"
                />
                <path class="bar-axis" d="M0 0v10" />
              </svg>
              <span class="parts-value">{format.format(value)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

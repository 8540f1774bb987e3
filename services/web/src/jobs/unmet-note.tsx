import type { Vetoed } from '@rolecall/contracts';
import { setShowUnmet, showUnmet } from '../shell/location.ts';
import { texts } from '../texts/language.ts';

/** What was left out because it demands a licence or degree the resume does not tell of, and the way to see it. */
export function UnmetNote({ vetoed: { licence, degree } }: { vetoed: Vetoed }) {
  const { jobs } = texts.value;
  if (!showUnmet.value && licence + degree === 0) return null;
  return (
    <p class="unmet">
      {!showUnmet.value && `${jobs.unmet(licence, degree)} `}
      <button class="link" type="button" onClick={() => setShowUnmet(!showUnmet.value)}>
        {showUnmet.value ? jobs.hideUnmet : jobs.showUnmet}
      </button>
    </p>
  );
}

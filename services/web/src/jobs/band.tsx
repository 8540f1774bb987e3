import { texts } from '../texts/language.ts';

const STROKES = { strong: 3, good: 2, possible: 1 } as const;

/** How good a match is: in words, and as strokes for the eye. */
export function Band({ band }: { band: keyof typeof STROKES }) {
  return (
    <p class={`band band-${band}`}>
      <svg viewBox="0 0 22 12" aria-hidden="true">
        {[0, 1, 2].map((stroke) => (
          <rect
            key={stroke}
            class={stroke < STROKES[band] ? 'band-on' : 'band-off'}
            x={stroke * 8}
            y="1"
            width="5"
            height="10"
            rx="1.5"
          />
        ))}
      </svg>
      {texts.value.jobs.bands[band]}
    </p>
  );
}

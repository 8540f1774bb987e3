import type { Seniority } from '@rolecall/contracts';

/** Words of a title that say how high a position is: 0 in training, 2 the usual, 6 at the head of an organisation. */
const LEVEL_WORDS: readonly (readonly [words: RegExp, level: number])[] = [
  [/\b(?:intern|internship|trainee|apprentice|student)\b/u, 0],
  [/\b(?:junior|jr|entry|graduate|assistant|aide|associate|helper)\b/u, 1],
  [/\b(?:senior|sr|lead|principal|staff|iii|iv|supervisor|coordinator)\b/u, 3],
  [/\b(?:manager|head)\b/u, 4],
  [/\b(?:director|vp|vice president)\b/u, 5],
  [/\b(?:chief|ceo|cfo|cto|president|executive director)\b/u, 6],
];
const USUAL = 2;

/** What a posting says of its level, on the same scale; most say `mid_senior`, whatever they mean. */
const LEVEL_OF: Record<Seniority, number> = {
  internship: 0,
  entry: 1,
  associate: 2,
  mid_senior: 2,
  director: 5,
  executive: 6,
};

/**
 * How high the position of a title is, 0..6. Of several words the highest counts where one speaks of leading
 * ("Assistant Manager" leads), else the lowest. A title that says nothing leaves it to the stated seniority.
 */
export function levelOf(title: string, stated?: Seniority): number {
  const lower = title.toLowerCase();
  const levels = LEVEL_WORDS.flatMap(([words, level]) => (words.test(lower) ? [level] : []));
  if (levels.length === 0) return stated === undefined ? USUAL : LEVEL_OF[stated];
  const highest = Math.max(...levels);
  return highest > USUAL ? highest : Math.min(...levels);
}

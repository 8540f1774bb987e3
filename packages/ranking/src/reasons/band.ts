import type { MatchBand } from '@rolecall/contracts';

/** Scores from which on a match is strong, and good; chosen on judged postings, see README.md. */
const BORDERS: readonly (readonly [band: MatchBand, from: number])[] = [
  ['strong', 0.7],
  ['good', 0.4],
];

/** The band of a score. @param score 0..1 */
export function bandOf(score: number): MatchBand {
  return BORDERS.find(([, from]) => score >= from)?.[0] ?? 'possible';
}

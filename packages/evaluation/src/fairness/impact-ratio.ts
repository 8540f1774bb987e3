import type { Gender } from './swap-gender.ts';

/** How often each gender's jobs score high, and how the rates compare. */
export interface ImpactRatio {
  /** Share of the scores above the median of all, by gender; undefined where there are none. */
  scoringRates: Record<Gender, number | undefined>;
  /** The lower rate by the higher, 1: the same. Below 0.8 is what the four-fifths rule (29 CFR 1607.4 D) looks into. */
  ratio: number | undefined;
}

/**
 * The impact ratio of a scoring tool as the rules of New York City's Local Law 144 define it (6 RCNY § 5-300): the scoring
 * rate of a group, which is the share of its scores above the median of the sample, by that of the highest group.
 *
 * Here both genders are the same people, each as both, so whatever differs from 1 comes of the words that say a gender.
 */
export function impactRatio(scores: Readonly<Record<Gender, readonly number[]>>): ImpactRatio {
  const all = [...scores.male, ...scores.female].sort((a, b) => a - b);
  const middle = all.length >> 1;
  const median =
    all.length % 2 === 1 ? (all[middle] as number) : ((all[middle - 1] ?? 0) + (all[middle] ?? 0)) / 2;
  const rateOf = (own: readonly number[]) =>
    own.length === 0 ? undefined : own.filter((score) => score > median).length / own.length;
  const scoringRates = { male: rateOf(scores.male), female: rateOf(scores.female) };
  const rates = [scoringRates.male ?? 0, scoringRates.female ?? 0];
  const highest = Math.max(...rates);
  return { scoringRates, ratio: highest === 0 ? undefined : Math.min(...rates) / highest };
}

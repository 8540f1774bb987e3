import { expiredBy, RETIRED } from '../life-cycle.ts';

/** Postings that may be shown: neither expired nor retired. */
export function openPostings(now: Date) {
  return { must_not: [expiredBy(now), RETIRED] };
}

import type { Recommendation } from '@rolecall/contracts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Warns of postings that were posted more than `days` ago by their own account: they may be filled, or never have been
 * meant. One without `postedAt` is not guessed at.
 *
 * @param days 0 for no warnings
 */
export function warnOfGhosts(
  recommendations: readonly Recommendation[],
  days: number,
  now: Date,
): Recommendation[] {
  return recommendations.map((recommendation) => {
    const posted = Date.parse(recommendation.job.postedAt ?? '');
    const age = Math.floor((now.getTime() - posted) / DAY_MS);
    if (days === 0 || !(age > days)) return recommendation;
    const message = `Posted ${age} days ago; the job may be filled. Ask before you apply.`;
    return { ...recommendation, warnings: [{ code: 'POSTING_OLD', message }] };
  });
}

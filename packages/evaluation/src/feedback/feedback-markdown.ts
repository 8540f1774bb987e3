import { FEEDBACK_ACTIONS } from '@rolecall/contracts';
import { table } from '../report/table.ts';
import type { ActionCounts, FeedbackCounts } from './count-feedback.ts';

/** A report for a person: counts, and by rank the shares of what was shown. */
export function feedbackMarkdown({
  recommendations,
  recommendationsWith,
  jobs,
  byRank,
}: FeedbackCounts): string {
  const cells = (counts: ActionCounts) => FEEDBACK_ACTIONS.map((action) => String(counts[action]));
  const header = ['', ...FEEDBACK_ACTIONS];
  const totals = table(header, [
    ['jobs', ...cells(jobs)],
    ['recommendations', ...cells(recommendationsWith)],
  ]);
  const ranks = table(
    ['rank', ...FEEDBACK_ACTIONS, 'opened of shown', 'applied of shown'],
    byRank.map(({ rank, jobs: counts }) => [
      String(rank),
      ...cells(counts),
      share(counts.opened, counts.shown),
      share(counts.applied, counts.shown),
    ]),
  );
  return [
    `Feedback on ${recommendations} recommendations.`,
    totals,
    ...(byRank.length > 0 ? [ranks] : []),
  ].join('\n\n');
}

/** More may have been opened than was reported as shown; then there is no share. */
function share(part: number, whole: number): string {
  return whole === 0 || part > whole ? '' : `${((100 * part) / whole).toFixed(1)} %`;
}

import { FEEDBACK_ACTIONS, type FeedbackAction, type FeedbackRecord } from '@rolecall/contracts';

/** How often each action was taken. */
export type ActionCounts = Record<FeedbackAction, number>;

/** What an export holds, in figures. */
export interface FeedbackCounts {
  recommendations: number;
  /** Recommendations with at least one job of which this was done. */
  recommendationsWith: ActionCounts;
  jobs: ActionCounts;
  /** The same by rank, ascending; events without one are not among them. */
  byRank: { rank: number; jobs: ActionCounts }[];
}

/** Counts an export, in which an action stands once for each job of a recommendation. */
export function countFeedback(records: readonly FeedbackRecord[]): FeedbackCounts {
  const recommendations = new Map<string, Set<FeedbackAction>>();
  const jobs = noActions();
  const ranks = new Map<number, ActionCounts>();
  for (const { recommendationId, action, rank } of records) {
    const taken = recommendations.get(recommendationId) ?? new Set();
    recommendations.set(recommendationId, taken.add(action));
    jobs[action] += 1;
    if (rank === undefined) continue;
    const ofRank = ranks.get(rank) ?? noActions();
    ofRank[action] += 1;
    ranks.set(rank, ofRank);
  }
  const recommendationsWith = noActions();
  for (const taken of recommendations.values()) for (const action of taken) recommendationsWith[action] += 1;
  const byRank = [...ranks].sort(([a], [b]) => a - b).map(([rank, counts]) => ({ rank, jobs: counts }));
  return { recommendations: recommendations.size, recommendationsWith, jobs, byRank };
}

function noActions(): ActionCounts {
  return Object.fromEntries(FEEDBACK_ACTIONS.map((action) => [action, 0])) as ActionCounts;
}

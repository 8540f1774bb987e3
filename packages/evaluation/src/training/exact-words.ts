import type { JobSummary, RetrievalHit } from '@rolecall/contracts';
import type { WordScores } from '@rolecall/job-index';

/** BM25 of one text, the same whenever it is computed. */
export interface ExactWords {
  /** The best postings, best first, then by id. */
  leg(jobs: ReadonlyMap<string, JobSummary>, limit: number): RetrievalHit[];
  /** A posting's score as share of the best one's, 0..1. */
  shareOfBest(id: string): number;
}

/** @throws INDEX_* */
export async function exactWords(scores: WordScores, text: string): Promise<ExactWords> {
  const own = await scores.of(text);
  let best = 0;
  for (const score of own.values()) best = Math.max(best, score);
  return {
    leg: (jobs, limit) =>
      [...own]
        .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([id, score]) => ({ job: jobs.get(id) as JobSummary, score })),
    shareOfBest: (id) => (best === 0 ? 0 : (own.get(id) ?? 0) / best),
  };
}

import {
  type JobKey,
  RETRIEVAL_LEGS,
  type RetrievalLeg,
  type RetrievalLegs,
  type RetrievalTrace,
} from '@rolecall/contracts';

/** How legs are fused. */
interface FusionOptions {
  /**
   * RRF's constant: the larger, the less the first ranks dominate. 60 is the value of the original paper
   * (Cormack, Clarke and Büttcher, SIGIR 2009).
   */
  k: number;
  /** Weight of each leg, 0 or more. */
  weights: Record<RetrievalLeg, number>;
}

/**
 * Every view of the resume counts alike, bare words half: the second stage decides, and of 400 candidates chosen
 * so hold 98 % of the relevant ones the legs found.
 */
const DEFAULT_FUSION: FusionOptions = {
  k: 60,
  weights: { dense: 1, sparse: 0.5, title: 1, career: 1, headline: 1, titles: 1, keywords: 0.5 },
};

/** A candidate after fusion: the job and how it was found. */
export interface FusedCandidate {
  job: JobKey;
  retrieval: RetrievalTrace;
}

/**
 * Reciprocal rank fusion: a job's score is the sum over legs of `weight / (k + rank)`, ranks from 1.
 *
 * Pure and deterministic: candidates come by score descending, then by id. A job that a leg lists twice
 * counts with its better rank.
 */
export function fuse(legs: RetrievalLegs, options: FusionOptions = DEFAULT_FUSION): FusedCandidate[] {
  const candidates = new Map<string, FusedCandidate>();
  for (const leg of RETRIEVAL_LEGS) {
    for (const [index, { job, score }] of (legs[leg] ?? []).entries()) {
      const rank = index + 1;
      const candidate = candidates.get(job.id) ?? { job, retrieval: { fusedScore: 0 } };
      if (candidate.retrieval[`${leg}Rank`] !== undefined) continue;
      candidate.retrieval[`${leg}Rank`] = rank;
      candidate.retrieval[`${leg}Score`] = score;
      candidate.retrieval.fusedScore += options.weights[leg] / (options.k + rank);
      candidates.set(job.id, candidate);
    }
  }
  return [...candidates.values()].sort(byScoreThenId);
}

function byScoreThenId(a: FusedCandidate, b: FusedCandidate): number {
  return b.retrieval.fusedScore - a.retrieval.fusedScore || (a.job.id < b.job.id ? -1 : 1);
}

import type { JobSummary, RetrievalHit, RetrievalLegs } from '@rolecall/contracts';
import type { Pipeline } from './pipeline.ts';
import { retrieve } from './retrieve.ts';

// Baselines stay as they are whatever becomes of the product, so they share none of its ranking.

/** Words of the shorter lexical query. */
const HEAD_WORDS = 80;

/** The embedding of as much of the resume as the model can read. */
export const dense: Pipeline = async (stages, resumeText, limit) => {
  const legs = await retrieve(stages, { dense: resumeText, sparse: '' });
  return { jobs: jobsOf(legs.dense).slice(0, limit), legs: { dense: legs.dense } };
};

/** BM25 with the whole resume as the query. */
export const bm25: Pipeline = (stages, resumeText, limit) => sparse(stages, resumeText, limit);

/** BM25 with the resume's first 80 words as the query. */
export const bm25Head: Pipeline = (stages, resumeText, limit) =>
  sparse(stages, resumeText.trim().split(/\s+/, HEAD_WORDS).join(' '), limit);

/** The plain hybrid: reciprocal rank fusion (k = 60) of `dense` and `bm25`. */
export const rrf: Pipeline = async (stages, resumeText, limit) => {
  const legs = await retrieve(stages, { dense: resumeText, sparse: resumeText });
  return { jobs: reciprocalRankFusion(legs).slice(0, limit), legs };
};

async function sparse(...[stages, query, limit]: Parameters<Pipeline>): ReturnType<Pipeline> {
  const legs = await retrieve(stages, { dense: query, sparse: query });
  return { jobs: jobsOf(legs.sparse).slice(0, limit), legs: { sparse: legs.sparse } };
}

function reciprocalRankFusion({ dense, sparse }: RetrievalLegs): JobSummary[] {
  const fused = new Map<string, { job: JobSummary; score: number }>();
  for (const leg of [dense, sparse]) {
    for (const [index, { job }] of leg.entries()) {
      const score = (fused.get(job.id)?.score ?? 0) + 1 / (60 + index + 1);
      fused.set(job.id, { job, score });
    }
  }
  return jobsOf([...fused.values()].sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1)));
}

function jobsOf(hits: readonly RetrievalHit[]): JobSummary[] {
  return hits.map(({ job }) => job);
}

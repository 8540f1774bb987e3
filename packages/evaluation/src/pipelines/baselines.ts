import type { JobKey, JobSummary, RetrievalHit } from '@rolecall/contracts';
import type { JobIndex } from '@rolecall/job-index';
import type { Pipeline } from './pipeline.ts';

// Baselines stay as they are whatever becomes of the product, so they share none of its ranking.

/** Words of the shorter lexical query. */
const HEAD_WORDS = 80;

/** Candidates of each leg, as in the API; recall is measured at this depth. */
const RETRIEVAL_DEPTH = 200;

/** The embedding of as much of the resume as the model can read. */
export const dense: Pipeline = async ({ embedder, index }, resumeText, limit) => {
  const vector = await embedder.embedQuery(resumeText);
  const legs = await index.retrieve({ dense: vector, limit: RETRIEVAL_DEPTH });
  return { jobs: await describe(index, keysOf(legs.dense).slice(0, limit)), legs };
};

/** BM25 with the whole resume as the query. */
export const bm25: Pipeline = async ({ index }, resumeText, limit) => {
  const legs = await index.retrieve({ sparse: resumeText, limit: RETRIEVAL_DEPTH });
  return { jobs: await describe(index, keysOf(legs.sparse).slice(0, limit)), legs };
};

/** BM25 with the resume's first 80 words as the query. */
export const bm25Head: Pipeline = (stages, resumeText, limit) =>
  bm25(stages, resumeText.trim().split(/\s+/, HEAD_WORDS).join(' '), limit);

/** The plain hybrid: reciprocal rank fusion (k = 60) of `dense` and `bm25`. */
export const rrf: Pipeline = async ({ embedder, index }, resumeText, limit) => {
  const vector = await embedder.embedQuery(resumeText);
  const legs = await index.retrieve({ dense: vector, sparse: resumeText, limit: RETRIEVAL_DEPTH });
  const fused = reciprocalRankFusion([legs.dense, legs.sparse]);
  return { jobs: await describe(index, fused.slice(0, limit)), legs };
};

/** The same, times the agreement of the fields of work: the dot product of their probabilities. */
export const rrfDomain: Pipeline = async ({ embedder, index, domains }, resumeText, limit) => {
  const vector = await embedder.embedQuery(resumeText);
  const legs = await index.retrieve({ dense: vector, sparse: resumeText, limit: RETRIEVAL_DEPTH });
  const fused = fusedScores([legs.dense, legs.sparse]);
  const [own = {}] = await domains.read([[vector]]);
  const postings = await index.score([...fused.keys()], { postings: [], titles: [], words: [] });
  const boosted = [...fused].map(([id, { job, score }]) => {
    const fields = Object.entries(postings.get(id)?.analysis.domains ?? {});
    return { job, score: score * fields.reduce((sum, [name, share]) => sum + share * (own[name] ?? 0), 0) };
  });
  return { jobs: await describe(index, bestFirst(boosted).slice(0, limit)), legs };
};

function reciprocalRankFusion(legs: readonly (readonly RetrievalHit[])[]): JobKey[] {
  return bestFirst([...fusedScores(legs).values()]);
}

interface Fused {
  job: JobKey;
  score: number;
}

function fusedScores(legs: readonly (readonly RetrievalHit[])[]): Map<string, Fused> {
  const fused = new Map<string, Fused>();
  for (const leg of legs) {
    for (const [index, { job }] of leg.entries()) {
      const score = (fused.get(job.id)?.score ?? 0) + 1 / (60 + index + 1);
      fused.set(job.id, { job, score });
    }
  }
  return fused;
}

function bestFirst(fused: readonly Fused[]): JobKey[] {
  return fused.toSorted((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1)).map(({ job }) => job);
}

function keysOf(hits: readonly RetrievalHit[]): JobKey[] {
  return hits.map(({ job }) => job);
}

/** In the same order. */
async function describe(index: JobIndex, keys: readonly JobKey[]): Promise<JobSummary[]> {
  const ids = keys.map(({ id }) => id);
  const postings = await index.score(ids, { postings: [], titles: [], words: [] });
  return ids.flatMap((id) => postings.get(id)?.job ?? []);
}

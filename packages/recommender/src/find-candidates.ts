import type { RetrievalLegs } from '@rolecall/contracts';
import type { EmbedOptions } from '@rolecall/embeddings';
import type { JobIndex, ScoredPosting } from '@rolecall/job-index';
import { type Candidate, type FusedCandidate, fuse, type ResumeQuery } from '@rolecall/ranking';
import type { QueryVectors } from './embed-query.ts';
import { similaritiesOf } from './similarities.ts';

/** Postings of each retrieval leg: enough that what every leg ranks low can come up. */
const RETRIEVAL_DEPTH = 200;

/** Candidates of the second stage. Of twice as many, 99 % instead of 98 % of the relevant postings are among them. */
const MAX_CANDIDATES = 400;

/**
 * What may be shown: the postings that fusion of the legs puts first, each scored by every view, whichever leg found
 * it. Two requests to the index.
 *
 * @throws the codes of `job-index`; the signal's reason when it aborts
 */
export async function findCandidates(
  index: JobIndex,
  { words, keywords }: ResumeQuery,
  vectors: QueryVectors,
  options: EmbedOptions,
): Promise<{ candidates: Candidate[]; legs: RetrievalLegs }> {
  const { beginning, headline, titles, eachTitle, positions, passages, career } = vectors;
  const legs = await index.retrieve(
    {
      dense: beginning,
      title: beginning,
      career,
      headline,
      titles,
      sparse: words,
      keywords,
      limit: RETRIEVAL_DEPTH,
    },
    options,
  );
  const fused = fuse(legs).slice(0, MAX_CANDIDATES);
  const scored = await index.score(
    fused.map(({ job }) => job.id),
    {
      postings: [career, beginning, ...eachTitle, ...positions, ...passages],
      titles: [beginning, headline, career, titles, ...eachTitle, ...positions],
      words: [words, keywords],
    },
    options,
  );
  const best = { words: legs.sparse[0]?.score ?? 0, keywords: legs.keywords[0]?.score ?? 0 };
  return {
    candidates: fused.flatMap((one) => toCandidate(one, scored.get(one.job.id), { best, vectors })),
    legs,
  };
}

/** None where the posting went while it was being looked at. */
function toCandidate(
  { job, retrieval }: FusedCandidate,
  scored: ScoredPosting | undefined,
  query: { best: { words: number; keywords: number }; vectors: QueryVectors },
): Candidate[] {
  if (scored === undefined) return [];
  return [{ job, retrieval, analysis: scored.analysis, similarities: similaritiesOf(scored.scores, query) }];
}

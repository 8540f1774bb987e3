import type { RetrievalLegs } from '@rolecall/contracts';
import type { EmbedOptions } from '@rolecall/embeddings';
import type { JobIndex, ScoredPosting } from '@rolecall/job-index';
import { type Candidate, type FusedCandidate, fuse, type ResumeQuery } from '@rolecall/ranking';
import type { QueryVectors } from './embed-query.ts';

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
  const { beginning, headline, titles, passages, career } = vectors;
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
      postings: [career, ...passages],
      titles: [beginning, headline, career, titles],
      words: [words, keywords],
    },
    options,
  );
  const best = { words: legs.sparse[0]?.score ?? 0, keywords: legs.keywords[0]?.score ?? 0 };
  return { candidates: fused.flatMap((one) => toCandidate(one, scored.get(one.job.id), best)), legs };
}

/** None where the posting went while it was being looked at. */
function toCandidate(
  { job, retrieval }: FusedCandidate,
  scored: ScoredPosting | undefined,
  best: { words: number; keywords: number },
): Candidate[] {
  if (scored === undefined) return [];
  const [passageMean = 0, ...passages] = scored.scores.postings;
  const [titleBeginning = 0, titleHeadline = 0, titleMean = 0, titleTitles = 0] = scored.scores.titles;
  const [words = 0, keywords = 0] = scored.scores.words;
  const similarities = {
    passageBest: Math.max(...passages),
    passageMean,
    titleBeginning,
    titleHeadline,
    titleMean,
    titleTitles,
    words: share(words, best.words),
    keywords: share(keywords, best.keywords),
  };
  return [{ job, retrieval, analysis: scored.analysis, similarities }];
}

function share(score: number, best: number): number {
  return best === 0 ? 0 : Math.min(1, score / best);
}

import type { RetrievalLegs } from '@rolecall/contracts';
import type { EmbedOptions } from '@rolecall/embeddings';
import type { CompiledFilters, JobIndex } from '@rolecall/job-index';
import { type Candidate, type FusedCandidate, fuse } from '@rolecall/ranking';
import { similaritiesOf } from './similarities.ts';
import type { UnderstoodResume } from './understand-resume.ts';

/** What is searched with. */
type Asker = Pick<UnderstoodResume, 'query' | 'vectors'>;

/** What is left out of retrieval, and when it is given up. */
type RetrievalOptions = EmbedOptions & { filters?: CompiledFilters };

/** Postings of each retrieval leg: enough that what every leg ranks low can come up. */
export const RETRIEVAL_DEPTH = 200;

/** Candidates of the second stage. Of twice as many, 99 % instead of 98 % of the relevant postings are among them. */
export const MAX_CANDIDATES = 400;

/**
 * What may be shown: the postings that fusion of the legs puts first, each scored by every view, whichever leg found
 * it. Two requests to the index.
 *
 * @throws the codes of `job-index`; the signal's reason when it aborts
 */
export async function findCandidates(
  index: JobIndex,
  resume: Asker,
  options: RetrievalOptions,
): Promise<{ candidates: Candidate[]; legs: RetrievalLegs }> {
  const legs = await retrieveLegs(index, resume, options);
  const fused = fuse(legs).slice(0, MAX_CANDIDATES);
  const best = { words: legs.sparse[0]?.score ?? 0, keywords: legs.keywords[0]?.score ?? 0 };
  return { candidates: await scoreCandidates(index, { ...resume, best }, fused, options), legs };
}

/** Every retrieval leg, in one request. @throws the codes of `job-index`; the signal's reason when it aborts */
export function retrieveLegs(index: JobIndex, { query, vectors }: Asker, options: RetrievalOptions) {
  const { beginning, headline, titles, career } = vectors;
  const { words, keywords } = query;
  return index.retrieve(
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
}

/**
 * Postings with all that ranking reads of them, in one request; without those that went in the meantime.
 *
 * @param best the best BM25 scores of all postings, which others are shares of
 * @param found each once
 * @throws the codes of `job-index`; the signal's reason when it aborts
 */
export async function scoreCandidates(
  index: JobIndex,
  { query, vectors, best }: Asker & { best: { words: number; keywords: number } },
  found: readonly FusedCandidate[],
  options: EmbedOptions,
): Promise<Candidate[]> {
  const { beginning, headline, titles, eachTitle, positions, passages, career } = vectors;
  const scored = await index.score(
    found.map(({ job }) => job.id),
    {
      postings: [career, beginning, ...eachTitle, ...positions, ...passages],
      titles: [beginning, headline, career, titles, ...eachTitle, ...positions],
      words: [query.words, query.keywords],
    },
    options,
  );
  return found.flatMap(({ job: { id }, retrieval }) => {
    const posting = scored.get(id);
    if (posting === undefined) return [];
    const { job, analysis, scores } = posting;
    return [{ job, retrieval, analysis, similarities: similaritiesOf(scores, { best, vectors }) }];
  });
}

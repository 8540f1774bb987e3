import type { JobSummary, PostingAnalysis } from '@rolecall/contracts';
import { bm25 } from './bm25.ts';
import type { SendToQdrant } from './connection.ts';
import { SUMMARY_FIELDS, toSummary } from './payload.ts';
import { DENSE, SPARSE, TITLE } from './schema.ts';

/** What postings are scored by: vectors against whole postings and against titles, texts against their words. */
export interface ScoringQuery {
  postings: readonly Float32Array[];
  titles: readonly Float32Array[];
  words: readonly string[];
}

/** A posting with its score for each entry of a query, in the query's order. */
export interface ScoredPosting {
  job: JobSummary;
  analysis: PostingAnalysis;
  scores: {
    /** Cosines, -1..1. */
    postings: number[];
    titles: number[];
    /** BM25, 0 where no word is shared. */
    words: number[];
  };
}

/**
 * Scores given postings by every vector and text of a query, in one request: what a leg did not list is scored all
 * the same. Postings that are gone are left out.
 *
 * @param ids of postings, each once
 */
export async function scorePostings(
  qdrant: SendToQdrant,
  collection: string,
  ids: readonly string[],
  query: ScoringQuery,
  signal: AbortSignal | undefined,
): Promise<Map<string, ScoredPosting>> {
  if (ids.length === 0) return new Map();
  const shared = { limit: ids.length, filter: { must: [{ has_id: [...ids] }] }, params: { exact: true } };
  const entries = [
    ...query.postings.map((vector, at) => ({
      part: 'postings' as const,
      at,
      query: Array.from(vector),
      using: DENSE,
    })),
    ...query.titles.map((vector, at) => ({
      part: 'titles' as const,
      at,
      query: Array.from(vector),
      using: TITLE,
    })),
    ...query.words.map((text, at) => ({ part: 'words' as const, at, query: bm25(text), using: SPARSE })),
  ];
  const described = {
    filter: shared.filter,
    limit: ids.length,
    with_payload: [...SUMMARY_FIELDS, 'analysis'],
  };
  const [postings, ...answers] = await qdrant({
    operation: 'score postings',
    kind: 'read',
    send: (api, init) =>
      api.queryBatchPoints(
        {
          collection_name: collection,
          searches: [described, ...entries.map(({ query, using }) => ({ ...shared, query, using }))],
        },
        init,
      ),
    signal,
  });
  const scored = new Map<string, ScoredPosting>(
    (postings?.points ?? []).map(({ id, payload }) => {
      const { analysis, ...summary } = payload as { analysis: PostingAnalysis };
      const scores = {
        postings: query.postings.map(() => 0),
        titles: query.titles.map(() => 0),
        words: query.words.map(() => 0),
      };
      return [String(id), { job: toSummary(id, summary), analysis, scores }];
    }),
  );
  entries.forEach(({ part, at }, entry) => {
    for (const { id, score } of answers[entry]?.points ?? []) {
      const posting = scored.get(String(id));
      if (posting) posting.scores[part][at] = score;
    }
  });
  return scored;
}

import { bm25 } from '../bm25.ts';
import type { SendToQdrant } from '../connection.ts';
import type { CompiledFilters } from '../filters/compile-filters.ts';
import { openPostings } from '../filters/open-postings.ts';
import { SUMMARY_FIELDS, toSummary } from '../payload.ts';
import { HNSW_EF } from '../retrieve.ts';
import { DENSE, SPARSE, TITLE } from '../schema.ts';
import type { FoundJob } from './found-job.ts';
import { type Page, type Position, toPage } from './position.ts';

/** A search by words and their meaning. */
export interface PostingSearch {
  /** Of the query; of the index's dimension. */
  vector: Float32Array;
  words: string;
  filters?: CompiledFilters | undefined;
  /** Postings on a page, 1 or more. */
  limit: number;
  /** The page begins behind it. */
  after?: Position | undefined;
}

/** Postings each leg finds; what lies beyond is not reached by any page. */
const DEPTH = 500;

/** Reciprocal rank fusion's constant, as the ranking has it: a posting's n-th place in a leg, from 0, is worth 1 / (k + n). */
const RRF_K = 60;

const LEGS = 3;

/** Of a posting that comes first in every leg. */
const BEST = LEGS / RRF_K;

/**
 * Hybrid search: whole postings by meaning, titles by meaning, words by BM25, fused by Qdrant. Ordered by score, then id, so that
 * pages fit together as long as the index does not change.
 *
 * @returns hits with a score of 0..1, 1 being first in every leg
 */
export async function searchPostings(
  qdrant: SendToQdrant,
  collection: string,
  { vector, words, filters, limit, after }: PostingSearch,
  signal: AbortSignal | undefined,
): Promise<Page<FoundJob>> {
  const shared = { limit: DEPTH, filter: openPostings(filters) };
  const byMeaning = { ...shared, query: Array.from(vector), params: { hnsw_ef: HNSW_EF } };
  const { points } = await qdrant({
    operation: 'search postings',
    kind: 'read',
    send: (api, init) =>
      api.queryPoints(
        {
          collection_name: collection,
          prefetch: [
            { ...byMeaning, using: DENSE },
            { ...byMeaning, using: TITLE },
            { ...shared, query: bm25(words), using: SPARSE },
          ],
          query: { rrf: { k: RRF_K } },
          // All of them, as Qdrant leaves the order of equal scores open; ids alone are small.
          limit: LEGS * DEPTH,
          with_payload: false,
        },
        init,
      ),
    signal,
  });
  const ordered = points
    .map(({ id, score }) => ({ id: String(id), score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const rest = after === undefined ? ordered : ordered.filter((hit) => isBehind(hit, after));
  const page = toPage(
    rest.slice(0, limit + 1).map((hit) => ({ item: hit, position: { value: hit.score, id: hit.id } })),
    limit,
  );
  return { ...page, items: await describe(qdrant, collection, page.items, signal) };
}

function isBehind({ score, id }: { score: number; id: string }, { value, id: last }: Position): boolean {
  return value === null || score < value || (score === value && id > last);
}

/** In the same order; those that went meanwhile are left out. */
async function describe(
  qdrant: SendToQdrant,
  collection: string,
  found: readonly { id: string; score: number }[],
  signal: AbortSignal | undefined,
): Promise<FoundJob[]> {
  if (found.length === 0) return [];
  const points = await qdrant({
    operation: 'look up postings',
    kind: 'read',
    send: (api, init) =>
      api.getPoints(
        { collection_name: collection, ids: found.map(({ id }) => id), with_payload: SUMMARY_FIELDS },
        init,
      ),
    signal,
  });
  const summaries = new Map(points.map(({ id, payload }) => [String(id), toSummary(id, payload)]));
  return found.flatMap(({ id, score }) => {
    const job = summaries.get(id);
    return job === undefined ? [] : [{ job, score: Math.min(1, score / BEST) }];
  });
}

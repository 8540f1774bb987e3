import {
  RETRIEVAL_LEGS,
  type RetrievalHit,
  type RetrievalLeg,
  type RetrievalLegs,
} from '@rolecall/contracts';
import { bm25 } from './bm25.ts';
import type { SendToQdrant } from './connection.ts';
import type { CompiledFilters } from './filters/compile-filters.ts';
import { openPostings } from './filters/open-postings.ts';
import { KEY_FIELDS, toKey } from './payload.ts';
import { DENSE, SPARSE, TITLE } from './schema.ts';

/** The legs that search by words. */
type WordLeg = 'sparse' | 'keywords';

/**
 * What retrieval asks with: a vector (of the index's dimension, all numbers finite) or words for each leg that
 * is to run. Words without any that count leave such a leg empty.
 */
export interface RetrievalQuery
  extends Partial<Record<Exclude<RetrievalLeg, WordLeg>, Float32Array>>,
    Partial<Record<WordLeg, string>> {
  /** Depth of each leg, 1 or more. */
  limit: number;
}

/** The legs of a query: those it asks for are there. */
export type LegsOf<Query extends RetrievalQuery> = RetrievalLegs &
  Record<RetrievalLeg & keyof Query, readonly RetrievalHit[]>;

/** The vector of a point each leg searches by. */
const SEARCHED: Record<RetrievalLeg, string> = {
  dense: DENSE,
  career: DENSE,
  title: TITLE,
  headline: TITLE,
  titles: TITLE,
  sparse: SPARSE,
  keywords: SPARSE,
};

/**
 * Candidates HNSW keeps while it searches. Qdrant's default (100, or the depth) serves whole postings well, but
 * many postings share a title: of 15,029, recall@200 of relevant ones by title was 0.44 to 0.55 from build to build,
 * 0.57 with 1,000 and by exact search alike.
 */
export const HNSW_EF = 512;

/** Runs the legs as one request under one filter: postings that pass, and have neither expired nor been retired. */
export async function retrieveLegs<Query extends RetrievalQuery>(
  qdrant: SendToQdrant,
  collection: string,
  query: Query,
  { signal, filters }: { signal?: AbortSignal; filters?: CompiledFilters } = {},
): Promise<LegsOf<Query>> {
  const shared = {
    limit: query.limit,
    params: { hnsw_ef: HNSW_EF },
    // A hit is one of hundreds, most of which another leg has too: what is ranked is described when it is scored.
    with_payload: KEY_FIELDS,
    filter: openPostings(filters),
  };
  const asked = RETRIEVAL_LEGS.flatMap((leg) => {
    const asker = query[leg];
    if (asker === undefined) return [];
    const vector = typeof asker === 'string' ? bm25(asker) : Array.from(asker);
    return [{ leg, search: { ...shared, query: vector, using: SEARCHED[leg] } }];
  });
  const answers = await qdrant({
    operation: 'retrieve postings',
    kind: 'read',
    send: (api, init) =>
      api.queryBatchPoints(
        { collection_name: collection, searches: asked.map(({ search }) => search) },
        init,
      ),
    signal,
  });
  const legs: RetrievalLegs = Object.fromEntries(
    asked.map(({ leg }, i) => [leg, toHits(answers[i]?.points)]),
  );
  return legs as LegsOf<Query>;
}

type ScoredPoint = { id: string | number; score: number; payload?: unknown };

/** Best first; Qdrant leaves the order of equal scores open, so the id decides. */
function toHits(points: readonly ScoredPoint[] = []): RetrievalHit[] {
  return points
    .map(({ id, score, payload }) => ({ job: toKey(id, payload), score }))
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1));
}

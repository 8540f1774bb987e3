import type { RetrievalHit, RetrievalLegs } from '@rolecall/contracts';
import { bm25 } from './bm25.ts';
import type { SendToQdrant } from './connection.ts';
import { SUMMARY_FIELDS, toSummary } from './payload.ts';
import { DENSE, SPARSE } from './schema.ts';

/** What retrieval asks with. */
export interface RetrievalQuery {
  /** Dense vector of the index's dimension, all numbers finite. */
  vector: Float32Array;
  /** Words for BM25; none at all leaves the sparse leg empty. */
  text: string;
  /** Depth of each leg, 1 or more. */
  limit: number;
}

/** Runs both legs as one request under one filter: postings that have not expired. */
export async function retrieveLegs(
  qdrant: SendToQdrant,
  collection: string,
  { vector, text, limit }: RetrievalQuery,
  signal: AbortSignal | undefined,
): Promise<RetrievalLegs> {
  const shared = {
    limit,
    with_payload: SUMMARY_FIELDS,
    // "Not expired" rather than "expires later", so that postings without an end stay.
    filter: { must_not: [{ key: 'expiresAt', range: { lte: new Date().toISOString() } }] },
  };
  const searches = [
    { ...shared, query: Array.from(vector), using: DENSE },
    { ...shared, query: bm25(text), using: SPARSE },
  ];
  const [dense, sparse] = await qdrant({
    operation: 'retrieve postings',
    kind: 'read',
    send: (api, init) => api.queryBatchPoints({ collection_name: collection, searches }, init),
    signal,
  });
  return { dense: toHits(dense?.points), sparse: toHits(sparse?.points) };
}

type ScoredPoint = { id: string | number; score: number; payload?: unknown };

/** Best first; Qdrant leaves the order of equal scores open, so the id decides. */
function toHits(points: readonly ScoredPoint[] = []): RetrievalHit[] {
  return points
    .map(({ id, score, payload }) => ({ job: toSummary(id, payload), score }))
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1));
}

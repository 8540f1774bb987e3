import type { PostingAnalysis } from '@rolecall/contracts';
import type { SendToQdrant } from '../connection.ts';
import type { CompiledFilters } from '../filters/compile-filters.ts';
import { openPostings } from '../filters/open-postings.ts';
import { SUMMARY_FIELDS, toSummary } from '../payload.ts';
import { HNSW_EF } from '../retrieve.ts';
import { DENSE, TITLE } from '../schema.ts';
import type { FoundJob } from './found-job.ts';

/** Postings found by each vector, of which those that are most alike by both are chosen. */
const DEPTH = 500;

/** What is asked for. */
export interface SimilarTo {
  /** Of a posting; it may have expired or been retired itself. */
  id: string;
  filters?: CompiledFilters | undefined;
  /** How many at most, 1 or more. */
  limit: number;
}

const GROUP = 'analysis.group';

/**
 * The postings most like one that is stored, by the mean of two cosines: of the whole postings, and of their titles. Copies of it are
 * left out, and of each group of copies all but one.
 *
 * @returns best first, then by id; undefined where the posting is not there
 */
export async function similarPostings(
  qdrant: SendToQdrant,
  collection: string,
  { id, filters, limit }: SimilarTo,
  signal: AbortSignal | undefined,
): Promise<FoundJob[] | undefined> {
  const [point] = await qdrant({
    operation: 'look up postings',
    kind: 'read',
    send: (api, init) =>
      api.getPoints({ collection_name: collection, ids: [id], with_payload: [GROUP] }, init),
    signal,
  });
  if (point === undefined) return undefined;
  const { group } = (point.payload as unknown as { analysis: PostingAnalysis }).analysis;
  const { must, must_not } = openPostings(filters);
  const filter = { must, must_not: [...must_not, { key: GROUP, match: { value: group } }, { has_id: [id] }] };
  const { groups } = await qdrant({
    operation: 'look for similar postings',
    kind: 'read',
    send: (api, init) =>
      api.queryPointsGroups(
        {
          collection_name: collection,
          prefetch: [DENSE, TITLE].map((using) => ({
            query: id,
            using,
            filter,
            limit: DEPTH,
            params: { hnsw_ef: HNSW_EF },
          })),
          query: { formula: { mult: [0.5, { sum: ['$score[0]', '$score[1]'] }] } },
          group_by: GROUP,
          group_size: 1,
          limit,
          with_payload: SUMMARY_FIELDS,
        },
        init,
      ),
    signal,
  });
  return groups
    .flatMap(({ hits }) => hits)
    .map((hit) => ({
      job: toSummary(hit.id, hit.payload),
      score: Math.min(1, Math.max(0, hit.score)),
    }))
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1));
}

import type { SendToQdrant } from './connection.ts';
import { findIds } from './find-ids.ts';

/** Of postings whose `expiresAt` has come. Those without an end have none, so filters ask for "not expired". */
export const expiredBy = (moment: Date) => ({ key: 'expiresAt', range: { lte: moment.toISOString() } });

/** Of postings that a full import no longer listed. */
export const RETIRED = { key: 'retiredAt', range: { gt: 0 } };

const retiredAt = (moment: string) => ({ key: 'retiredAt', match: { value: Date.parse(moment) } });
const seenSince = (moment: string) => ({ key: 'seenAt', range: { gte: Date.parse(moment) } });

/**
 * Of postings that no import opened after this moment has brought or retired. Moments are stored in milliseconds, as
 * Qdrant 1.16.3 does not understand date-times in the condition of an upsert.
 */
export const unlessLater = (moment: string) => ({
  must_not: [
    { key: 'seenAt', range: { gt: Date.parse(moment) } },
    { key: 'retiredAt', range: { gt: Date.parse(moment) } },
  ],
});

/** Postings an import brought again. */
export interface SeenPostings {
  ids: readonly string[];
  /** Opening of the import, an ISO date-time. */
  seenAt: string;
}

/**
 * Notes which import brought postings last. An import that was opened later is not overruled, and ids that are not in the
 * index are passed over.
 *
 * @param reactivate whether they are listed again, if an earlier import had retired them
 */
export async function markSeen(
  qdrant: SendToQdrant,
  collection: string,
  { ids, seenAt }: SeenPostings,
  reactivate: boolean,
): Promise<void> {
  if (ids.length === 0) return;
  const these = { has_id: [...ids] };
  const operations = [
    {
      set_payload: {
        payload: { seenAt: Date.parse(seenAt) },
        filter: { must: [these], must_not: [seenSince(seenAt)] },
      },
    },
    ...(reactivate
      ? [
          {
            delete_payload: {
              keys: ['retiredAt'],
              filter: { must: [these, { key: 'retiredAt', range: { lt: Date.parse(seenAt) } }] },
            },
          },
        ]
      : []),
  ];
  await qdrant({
    operation: 'mark postings as seen',
    kind: 'write',
    send: (api, init) => api.batchUpdate({ collection_name: collection, wait: true, operations }, init),
  });
}

/** Postings of a source that a full import did not list. */
export interface UnlistedPostings {
  source: string;
  /** Opening of the full import, an ISO date-time. */
  before: string;
}

/** How many postings a full import finds of its source, and how many of them it did not list. */
export interface ListedCounts {
  /** Neither expired nor retired by another import. */
  live: number;
  /** Of these, not listed; those this import has retired already are among them. */
  unlisted: number;
  /** Those this import has retired. */
  retired: number;
}

export async function countListed(
  qdrant: SendToQdrant,
  collection: string,
  { source, before }: UnlistedPostings,
): Promise<ListedCounts> {
  const own = retiredAt(before);
  const ofSource = { key: 'source', match: { value: source } };
  const gone = [expiredBy(new Date()), { must: [RETIRED], must_not: [own] }];
  const count = async (filter: object) => {
    const answer = await qdrant({
      operation: 'count postings',
      kind: 'read',
      send: (api, init) => api.countPoints({ collection_name: collection, exact: true, filter }, init),
    });
    return answer.count;
  };
  const [live, unlisted, retired] = await Promise.all([
    count({ must: [ofSource], must_not: gone }),
    count({ must: [ofSource], must_not: [...gone, seenSince(before)] }),
    count({ must: [ofSource, own] }),
  ]);
  return { live, unlisted, retired };
}

/**
 * Retires postings that a full import did not list, `limit` at most. One that is brought meanwhile by an import opened later
 * is kept, as the condition is asked again. Running it again, also at the same time, is harmless.
 *
 * @returns how many were found; fewer than `limit` when none is left
 */
export async function retireUnlisted(
  qdrant: SendToQdrant,
  collection: string,
  { source, before }: UnlistedPostings,
  limit: number,
): Promise<number> {
  const ofSource = { key: 'source', match: { value: source } };
  const must_not = [seenSince(before), RETIRED, expiredBy(new Date())];
  const ids = await findIds(qdrant, collection, {
    operation: 'look for postings that are listed no longer',
    filter: { must: [ofSource], must_not },
    limit,
  });
  if (ids.length === 0) return 0;
  const found = { has_id: ids };
  await qdrant({
    operation: 'retire postings',
    kind: 'write',
    send: (api, init) =>
      api.setPayload(
        {
          collection_name: collection,
          wait: true,
          payload: { retiredAt: Date.parse(before) },
          filter: { must: [found], must_not },
        },
        init,
      ),
  });
  return ids.length;
}

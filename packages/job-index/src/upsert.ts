import { bm25 } from './bm25.ts';
import type { SendToQdrant } from './connection.ts';
import type { IndexedPosting } from './indexed-posting.ts';
import { unlessLater } from './life-cycle.ts';
import { toPayload } from './payload.ts';
import { DENSE, SPARSE, TITLE } from './schema.ts';
import { sparseText } from './sparse-text.ts';

export interface UpsertOptions {
  /**
   * `all`: whatever is there; a map: what has this `indexedAt`, by id, and nothing of other ids. Unless given, what no
   * later import has brought or retired.
   */
  replacing?: 'all' | ReadonlyMap<string, string>;
}

/**
 * Most characters of text in one request. Qdrant takes 32 MiB; a character can become six bytes of JSON, and
 * a description is sent twice, as payload and to be tokenised.
 */
const MAX_CHARACTERS = 2_000_000;

/**
 * Writes the batch, one request after the other, usually one in all, but one a posting where `replacing` is a map. The last
 * of equal ids wins.
 */
export async function upsertPostings(
  qdrant: SendToQdrant,
  collection: string,
  batch: readonly IndexedPosting[],
  { replacing }: UpsertOptions = {},
): Promise<void> {
  const byId = new Map(batch.map((posting) => [posting.job.id, posting]));
  const postings = [...byId.values()];
  const requests = replacing instanceof Map ? postings.map((posting) => [posting]) : split(postings);
  for (const some of requests) {
    const points = some.map(toPoint);
    const condition = conditionFor(some[0] as IndexedPosting, replacing);
    await qdrant({
      operation: 'store postings',
      kind: 'write',
      send: (api, init) =>
        api.upsertPoints({ collection_name: collection, wait: true, points, ...condition }, init),
    });
  }
}

function conditionFor(posting: IndexedPosting, replacing: UpsertOptions['replacing']) {
  if (replacing === 'all') return {};
  const update_filter =
    replacing === undefined ? unlessLater(seenAtOf(posting)) : indexedAtIs(replacing.get(posting.job.id));
  return { update_filter };
}

/** By equality: in the filter of an update, Qdrant 1.16.3 understands no range of times. */
function indexedAtIs(value = 'never') {
  return { must: [{ key: 'indexedAt', match: { value } }] };
}

function seenAtOf({ job, seenAt = job.indexedAt }: IndexedPosting): string {
  return seenAt;
}

function toPoint(posting: IndexedPosting) {
  const { job, vectors } = posting;
  return {
    id: job.id,
    vector: {
      [DENSE]: Array.from(vectors.posting),
      [TITLE]: Array.from(vectors.title),
      [SPARSE]: bm25(sparseText(job)),
    },
    payload: toPayload(posting),
  };
}

/** By size, and by import, as the condition of a request holds for all of its points. */
function split(postings: readonly IndexedPosting[]): IndexedPosting[][] {
  const requests: IndexedPosting[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  let seenAt: string | undefined;
  for (const posting of postings) {
    const length = sparseText(posting.job).length;
    if (characters + length > MAX_CHARACTERS || seenAtOf(posting) !== seenAt) {
      requests.push([]);
      characters = 0;
      seenAt = seenAtOf(posting);
    }
    requests.at(-1)?.push(posting);
    characters += length;
  }
  return requests;
}

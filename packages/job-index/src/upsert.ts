import type { Job, PostingAnalysis } from '@rolecall/contracts';
import { bm25 } from './bm25.ts';
import type { SendToQdrant } from './connection.ts';
import { toPayload } from './payload.ts';
import { DENSE, SPARSE, TITLE } from './schema.ts';
import { sparseText } from './sparse-text.ts';

/** A posting ready for the index. */
export interface IndexedPosting {
  job: Job;
  /** Of whatever the caller decides a posting's content is; see `contentHashes`. */
  contentHash: string;
  /** Vectors of {@link embeddedTexts}, each of the index's dimension, all numbers finite. */
  vectors: { posting: Float32Array; title: Float32Array };
  /** Fields of work with their shares (0..1), see `PostingAnalysis`. */
  domains: PostingAnalysis['domains'];
}

export interface UpsertOptions {
  /** The `indexedAt` of what may be replaced, by id; of none, only what is not there is stored. */
  replacing?: ReadonlyMap<string, string>;
}

/**
 * Most characters of text in one request. Qdrant takes 32 MiB; a character can become six bytes of JSON, and
 * a description is sent twice, as payload and to be tokenised.
 */
const MAX_CHARACTERS = 2_000_000;

/**
 * Writes the batch, one request after the other, usually one in all. The last of equal ids wins.
 *
 * @param options.replacing leaves a posting that is there as it is, unless its `indexedAt` is the one given for its
 *   id; then one request a posting
 */
export async function upsertPostings(
  qdrant: SendToQdrant,
  collection: string,
  batch: readonly IndexedPosting[],
  { replacing }: UpsertOptions = {},
): Promise<void> {
  const byId = new Map(batch.map((posting) => [posting.job.id, posting]));
  const postings = [...byId.values()];
  const requests = replacing ? postings.map((posting) => [posting]) : splitBySize(postings);
  for (const some of requests) {
    const points = some.map(toPoint);
    const condition = replacing && { update_filter: indexedAtIs(replacing.get(some[0]?.job.id ?? '')) };
    await qdrant({
      operation: 'store postings',
      kind: 'write',
      send: (api, init) =>
        api.upsertPoints({ collection_name: collection, wait: true, points, ...condition }, init),
    });
  }
}

/** By equality: in the filter of an update, Qdrant 1.16.3 understands no range of times. */
function indexedAtIs(value = 'never') {
  return { must: [{ key: 'indexedAt', match: { value } }] };
}

function toPoint({ job, contentHash, vectors, domains }: IndexedPosting) {
  return {
    id: job.id,
    vector: {
      [DENSE]: Array.from(vectors.posting),
      [TITLE]: Array.from(vectors.title),
      [SPARSE]: bm25(sparseText(job)),
    },
    payload: toPayload(job, contentHash, domains),
  };
}

function splitBySize(postings: readonly IndexedPosting[]): IndexedPosting[][] {
  const requests: IndexedPosting[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const posting of postings) {
    const length = sparseText(posting.job).length;
    if (characters + length > MAX_CHARACTERS) {
      requests.push([]);
      characters = 0;
    }
    requests.at(-1)?.push(posting);
    characters += length;
  }
  return requests;
}

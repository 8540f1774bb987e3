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

/**
 * Most characters of text in one request. Qdrant takes 32 MiB; a character can become six bytes of JSON, and
 * a description is sent twice, as payload and to be tokenised.
 */
const MAX_CHARACTERS = 2_000_000;

/** Writes the batch, one request after the other, usually one in all. The last of equal ids wins. */
export async function upsertPostings(
  qdrant: SendToQdrant,
  collection: string,
  batch: readonly IndexedPosting[],
): Promise<void> {
  const byId = new Map(batch.map((posting) => [posting.job.id, posting]));
  for (const postings of splitBySize([...byId.values()])) {
    const points = postings.map(toPoint);
    await qdrant({
      operation: 'store postings',
      kind: 'write',
      send: (api, init) => api.upsertPoints({ collection_name: collection, wait: true, points }, init),
    });
  }
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

import { randomUUID } from 'node:crypto';
import { bm25 } from './bm25.ts';
import { connect, type SendToQdrant } from './connection.ts';
import { SPARSE } from './schema.ts';
import type { JobIndexSettings } from './settings.ts';

/** BM25 of texts against all postings of a collection as it was when this was opened. */
export interface WordScores {
  /**
   * Scores of the postings that share a word with the text, by id.
   *
   * @throws INDEX_*
   */
  of(text: string): Promise<ReadonlyMap<string, number>>;
  close(): Promise<void>;
}

/** A sparse vector as Qdrant gives it: what each word weighs, by the word's number. */
interface SparseVector {
  indices: number[];
  values: number[];
}

const PAGE = 1000;

/**
 * BM25 just as Qdrant scores it, but summed in one order: Qdrant's sums differ in their last digits from one filling of
 * a collection to the next, and so would whatever is learnt from them.
 *
 * The vectors are Qdrant's own. A word of a text counts once, its weight in the posting by `ln(1 + (N - n + 0.5) / (n +
 * 0.5))`, of N postings of which n have it: Qdrant's modifier `idf`
 * (https://qdrant.tech/documentation/concepts/indexing/#idf-modifier).
 *
 * Holds a few kilobytes for each posting. Reads texts by way of a collection of its own, which `close` removes.
 *
 * @throws INDEX_*; CONFIG_INVALID if QDRANT_URL is not a URL
 */
export async function openWordScores(settings: JobIndexSettings, collection: string): Promise<WordScores> {
  const qdrant = connect(settings);
  const postings = await scoresByWord(qdrant, collection);
  const scratch = `words-${randomUUID()}`;
  await qdrant({
    operation: 'create a collection',
    kind: 'write',
    send: (api, init) =>
      api.createCollection({ collection_name: scratch, vectors: {}, sparse_vectors: { [SPARSE]: {} } }, init),
  });
  return {
    async of(text) {
      const scores = new Map<string, number>();
      for (const word of await wordsOf(qdrant, scratch, text)) {
        for (const [id, score] of postings.get(word) ?? []) scores.set(id, (scores.get(id) ?? 0) + score);
      }
      return scores;
    },
    async close() {
      await qdrant({
        operation: 'remove a collection',
        kind: 'write',
        send: (api, init) => api.deleteCollection({ collection_name: scratch }, init),
      });
    },
  };
}

/** For each word what it adds to the score of each posting that has it. */
async function scoresByWord(
  qdrant: SendToQdrant,
  collection: string,
): Promise<Map<number, [id: string, score: number][]>> {
  const postings = new Map<number, [id: string, score: number][]>();
  let count = 0;
  let offset: string | number | undefined;
  do {
    const { points, next_page_offset } = await qdrant({
      operation: 'read postings',
      kind: 'read',
      send: (api, init) =>
        api.scrollPoints(
          {
            collection_name: collection,
            limit: PAGE,
            with_payload: false,
            with_vector: [SPARSE],
            ...(offset !== undefined && { offset }),
          },
          init,
        ),
    });
    for (const { id, vector } of points) {
      const { indices, values } = sparse(vector);
      indices.forEach((word, at) => {
        const held = postings.get(word) ?? [];
        held.push([String(id), values[at] as number]);
        postings.set(word, held);
      });
    }
    count += points.length;
    offset = (next_page_offset ?? undefined) as string | number | undefined;
  } while (offset !== undefined);
  for (const held of postings.values()) {
    const idf = Math.log1p((count - held.length + 0.5) / (held.length + 0.5));
    for (const posting of held) posting[1] *= idf;
  }
  return postings;
}

/** The numbers of a text's words, ascending, each once. */
async function wordsOf(qdrant: SendToQdrant, scratch: string, text: string): Promise<number[]> {
  const id = randomUUID();
  await qdrant({
    operation: 'store a text',
    kind: 'write',
    send: (api, init) =>
      api.upsertPoints(
        { collection_name: scratch, wait: true, points: [{ id, vector: { [SPARSE]: bm25(text) } }] },
        init,
      ),
  });
  const [point] = await qdrant({
    operation: 'read a text',
    kind: 'read',
    send: (api, init) => api.getPoints({ collection_name: scratch, ids: [id], with_vector: true }, init),
  });
  return sparse(point?.vector).indices.toSorted((a, b) => a - b);
}

/** A text without any word that counts has none. */
function sparse(vector: unknown): SparseVector {
  return (vector as Record<string, SparseVector> | null | undefined)?.[SPARSE] ?? { indices: [], values: [] };
}

import { createError } from '@rolecall/contracts';
import type { Embedder, EmbeddingModel, EmbedOptions } from './embedder.ts';
import { normalise } from './normalise.ts';

/** As many components as the local models have, so that the index has as much to store. */
const DIMENSION = 384;

const WORD = /[\p{L}\p{N}]+/gu;

export const HASH_MODEL: EmbeddingModel = { name: `hash-${DIMENSION}`, dimension: DIMENSION };

/**
 * Costs next to nothing and means nothing: each word adds 1 or -1 to the component its hash names. For load tests and
 * drills, which time everything but the model. The same text has the same vector, bit for bit, on every machine.
 */
export function createHashEmbedder(): Embedder {
  let closed = false;

  async function embed(text: string, { signal }: EmbedOptions): Promise<Float32Array> {
    signal?.throwIfAborted();
    if (closed) throw createError('EMBEDDING_UNAVAILABLE', { message: 'The embedder is closed.' });
    return hashedWords(text);
  }

  return {
    model: HASH_MODEL,
    embedDocuments: (texts, options = {}) => Promise.all(texts.map((text) => embed(text, options))),
    embedQuery: (text, options = {}) => embed(text, options),
    async close() {
      closed = true;
    },
  };
}

function hashedWords(text: string): Float32Array {
  const vector = new Float32Array(DIMENSION);
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const hash = fnv1a(word);
    const component = (hash >>> 1) % DIMENSION;
    vector[component] = (vector[component] as number) + ((hash & 1) === 0 ? 1 : -1);
  }
  // A text without words has a direction, too.
  if (vector.every((component) => component === 0)) vector[0] = 1;
  normalise(vector);
  return vector;
}

/** FNV-1a of 32 bits, over UTF-16 units; http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

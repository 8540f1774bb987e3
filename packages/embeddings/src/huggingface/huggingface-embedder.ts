import { HttpFailure, withRetries } from '@rolecall/http-retry';
import { createBoundedQueue, type Lane, laneOf } from '../bounded-queue.ts';
import type { Embedder, EmbedOptions } from '../embedder.ts';
import { normalise } from '../normalise.ts';
import type { EmbeddingSettings } from '../settings.ts';
import { requestEmbeddings } from './request.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 8_000;

/**
 * Embeds at Hugging Face's Inference API, a dedicated endpoint, or a self-hosted Text Embeddings
 * Inference. Asks for one vector first, so that a wrong set-up shows at start; a provider that is merely
 * down does not hinder the start.
 *
 * @throws EMBEDDING_UNAUTHORIZED when the token is refused
 * @throws EMBEDDING_INVALID when the model's vectors are not of `HF_DIMENSION`
 * @throws EMBEDDING_UNAVAILABLE when the provider refuses the request, as for an unknown model
 */
export async function createHuggingFaceEmbedder(settings: EmbeddingSettings): Promise<Embedder> {
  await checkSetUp(settings);
  const queue = createBoundedQueue({
    concurrency: settings.HF_CONCURRENCY,
    limit: settings.EMBEDDING_QUEUE_LIMIT,
  });

  async function embed(lane: Lane, texts: readonly string[], { signal }: EmbedOptions = {}) {
    const tasks = batchesOf(texts, settings.HF_BATCH_SIZE).map((batch) => ({
      texts: batch.length,
      run: (taskSignal: AbortSignal) =>
        withRetries(() => requestEmbeddings(batch, settings, taskSignal), {
          retries: settings.HF_RETRIES,
          firstDelayMs: FIRST_DELAY_MS,
          longestDelayMs: LONGEST_DELAY_MS,
          signal: taskSignal,
        }),
    }));
    const vectors = (await queue.runAll(lane, tasks, signal).catch(rethrowCoded)).flat();
    vectors.forEach(normalise);
    return vectors;
  }

  return {
    model: { name: huggingFaceModelName(settings), dimension: settings.HF_DIMENSION },
    embedDocuments: (texts, options) =>
      embed(
        'document',
        texts.map((text) => settings.HF_DOCUMENT_PREFIX + text),
        options,
      ),
    embedQuery: async (text, options) => {
      const lane = laneOf(options);
      const [vector] = await embed(lane, [settings.HF_QUERY_PREFIX + text], options);
      return vector as Float32Array;
    },
    async close() {
      queue.close();
    },
  };
}

async function checkSetUp(settings: EmbeddingSettings): Promise<void> {
  try {
    await requestEmbeddings(['ready?'], settings, new AbortController().signal);
  } catch (error) {
    if (error instanceof HttpFailure && error.retryable) return;
    rethrowCoded(error);
  }
}

function rethrowCoded(error: unknown): never {
  throw error instanceof HttpFailure ? error.toRolecallError() : error;
}

function batchesOf(texts: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, i) =>
    texts.slice(i * size, (i + 1) * size),
  );
}

/** `BAAI/bge-small-en-v1.5` -> `hf-baai-bge-small-en-v1-5`: never the name of a local, quantised model. */
export function huggingFaceModelName({ HF_MODEL }: Pick<EmbeddingSettings, 'HF_MODEL'>): string {
  return `hf-${HF_MODEL.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.replace(/-+$/, '');
}

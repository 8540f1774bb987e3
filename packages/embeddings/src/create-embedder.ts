import type { Embedder } from './embedder.ts';
import { createHashEmbedder } from './hash-embedder.ts';
import { createHuggingFaceEmbedder } from './huggingface/huggingface-embedder.ts';
import { createLocalEmbedder } from './local/local-embedder.ts';
import type { EmbeddingSettings } from './settings.ts';

/**
 * The embedder the settings ask for, ready to embed.
 *
 * @throws MODEL_NOT_FOUND, MODEL_DIGEST_MISMATCH when local weights are missing or not the pinned ones
 * @throws EMBEDDING_UNAVAILABLE when the model cannot be loaded, or the provider knows no such model
 * @throws EMBEDDING_UNAUTHORIZED, EMBEDDING_INVALID when the remote provider is set up wrongly
 */
export async function createEmbedder(settings: EmbeddingSettings): Promise<Embedder> {
  switch (settings.EMBEDDING_PROVIDER) {
    case 'local':
      return createLocalEmbedder(settings);
    case 'huggingface':
      return createHuggingFaceEmbedder(settings);
    case 'hash':
      return createHashEmbedder();
  }
}

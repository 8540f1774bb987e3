import { createError } from '@rolecall/contracts';
import type { Embedder } from './embedder.ts';
import { createHashEmbedder, HASH_MODEL } from './hash-embedder.ts';
import { createHuggingFaceEmbedder, huggingFaceModelName } from './huggingface/huggingface-embedder.ts';
import { createLocalEmbedder } from './local/local-embedder.ts';
import { isLocalModel } from './local/models.ts';
import type { EmbeddingSettings } from './settings.ts';

/** The name (`Embedder.model.name`) of the model the settings ask for. */
export function configuredModel(settings: EmbeddingSettings): string {
  switch (settings.EMBEDDING_PROVIDER) {
    case 'local':
      return settings.EMBEDDING_MODEL;
    case 'huggingface':
      return huggingFaceModelName(settings);
    case 'hash':
      return HASH_MODEL.name;
  }
}

/** Whether a model runs at a provider rather than in this process: there is one such model for the settings, HF_MODEL. */
export function isRemoteModel(name: string): boolean {
  return name.startsWith('hf-');
}

/**
 * An embedder, ready to embed: of the model the settings ask for, or of another by its name. That is any that runs in this
 * process, and the one that HF_MODEL names, whatever EMBEDDING_PROVIDER says.
 *
 * @throws MODEL_UNKNOWN for any other name
 * @throws MODEL_NOT_FOUND, MODEL_DIGEST_MISMATCH when local weights are missing or not the pinned ones
 * @throws EMBEDDING_UNAVAILABLE when the model cannot be loaded, or the provider knows no such model
 * @throws EMBEDDING_UNAUTHORIZED, EMBEDDING_INVALID when the remote provider is set up wrongly
 */
export async function createEmbedder(
  settings: EmbeddingSettings,
  name: string = configuredModel(settings),
): Promise<Embedder> {
  if (isLocalModel(name)) return createLocalEmbedder({ ...settings, EMBEDDING_MODEL: name });
  if (name === HASH_MODEL.name) return createHashEmbedder();
  if (name === huggingFaceModelName(settings)) return createHuggingFaceEmbedder(settings);
  const hint = isRemoteModel(name) ? '; set HF_MODEL to the model it stands for' : '';
  throw createError('MODEL_UNKNOWN', { message: `There is no embedding model ${name} here${hint}.` });
}

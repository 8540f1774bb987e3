import { createDomainReader, type DomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, type Embedder, type EmbeddingSettings } from '@rolecall/embeddings';

/** A model and what reads its vectors. */
export interface LoadedModel {
  embedder: Embedder;
  domains: DomainReader;
}

/** Loads a model by its name, `Embedder.model.name`. @throws MODEL_*, EMBEDDING_*, INTERNAL */
export type LoadModel = (name: string) => Promise<LoadedModel>;

/** Loads the models that these settings can load; see `createEmbedder`. */
export function modelLoader(settings: EmbeddingSettings): LoadModel {
  return async (name) => {
    const domains = await createDomainReader(name);
    return { embedder: await createEmbedder(settings, name), domains };
  };
}

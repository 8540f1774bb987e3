export { configuredModel, createEmbedder, isRemoteModel } from './create-embedder.ts';
export type { Embedder, EmbeddingModel, EmbedOptions } from './embedder.ts';
export { EmbeddingSettings } from './settings.ts';
export { embedCached } from './vector-cache.ts';

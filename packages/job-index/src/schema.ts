import type { JobIndexSettings } from './settings.ts';

/** Changes with whatever is stored: vector parameters, embedded texts, BM25 options, sparse text, payload fields. */
export const SCHEMA_VERSION = 'v9';

/** An embedding model: its name and the dimension of its vectors. */
export interface IndexedModel {
  name: string;
  dimension: number;
}

/** The vectors of a point: of the whole posting, of its title alone, and of its words. */
export const DENSE = 'dense';
export const TITLE = 'title';
export const SPARSE = 'bm25';

/**
 * Words, for phrases. Positions of words are kept, on disk for the long texts.
 *
 * @param onDisk whether the index stays out of memory
 */
const words = (onDisk: boolean) =>
  ({
    type: 'text',
    tokenizer: 'word',
    lowercase: true,
    ascii_folding: true,
    phrase_matching: true,
    on_disk: onDisk,
  }) as const;

/** Payload fields that are filtered by, and how each is indexed. */
export const PAYLOAD_INDEXES = {
  source: 'keyword',
  title: words(false),
  description: words(true),
  workplace: 'keyword',
  employmentType: 'keyword',
  seniority: 'keyword',
  'derived.salaryPerYear.min': 'float',
  'derived.salaryPerYear.max': 'float',
  'derived.salaryPerYear.currency': 'keyword',
  'derived.place.country': 'keyword',
  'derived.place.coordinates': 'geo',
  'derived.language': 'keyword',
  'facets.company': 'keyword',
  'facets.city': 'keyword',
  'facets.region': 'keyword',
  'facets.domains': 'keyword',
  postedAt: 'datetime',
  expiresAt: 'datetime',
  seenAt: 'integer',
  retiredAt: 'integer',
  indexedAt: 'datetime',
  bands: { type: 'integer', lookup: true, range: false },
  'analysis.group': 'keyword',
  'analysis.asks.musts': 'keyword',
} as const;

/**
 * `jobs__v9__all-MiniLM-L6-v2`: vectors of different models or schemas never share a collection. Characters
 * Qdrant does not take in names become `-`.
 */
export function collectionName(alias: string, model: IndexedModel): string {
  return `${alias}__${SCHEMA_VERSION}__${model.name.replace(/[^\w.-]/g, '-')}`;
}

/**
 * Kilobytes of vectors up to which a segment is searched exactly, about 27,000 postings of 384 dimensions: that
 * takes milliseconds, while HNSW loses relevant postings where many share a title, differently with each build.
 */
const EXACT_BELOW_KB = 40_000;

/** Parameters a collection is created with. */
export function collectionParameters(settings: JobIndexSettings, model: IndexedModel) {
  const dense = { size: model.dimension, distance: 'Cosine' as const };
  return {
    vectors: { [DENSE]: dense, [TITLE]: dense },
    optimizers_config: { indexing_threshold: EXACT_BELOW_KB },
    sparse_vectors: { [SPARSE]: { modifier: 'idf' as const } },
    ...(settings.JOB_INDEX_SHARDS !== undefined && { shard_number: settings.JOB_INDEX_SHARDS }),
    ...(settings.JOB_INDEX_REPLICAS !== undefined && { replication_factor: settings.JOB_INDEX_REPLICAS }),
  };
}

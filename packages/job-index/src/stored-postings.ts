import type { Job } from '@rolecall/contracts';
import { connect } from './connection.ts';
import { isJobField, type Payload, withNumbers } from './payload.ts';
import { DENSE, TITLE } from './schema.ts';
import type { JobIndexSettings } from './settings.ts';

/** A posting as a collection of this or an older schema holds it. */
export interface StoredPosting {
  id: string;
  payload: StoredPayload;
}

/** Whatever a release stores: the job's fields at top level, and a hash of its content. */
export type StoredPayload = Readonly<Record<string, unknown>> & { contentHash?: string; copyOf?: string };

/** Fields too long to compare postings by; the content hash stands for them. */
const LONG_FIELDS = ['description', 'analysis', 'facets', 'bands', 'sketch'];

/** Fields made of others when a posting is stored. */
const MADE_FIELDS = new Set(['analysis', 'facets', 'derived', 'expiresAt', 'bands', 'sketch', 'copyOf']);

/** Raw access to the postings of one collection by its name, whatever its model and schema. Throws INDEX_*. */
export interface StoredPostings {
  /** All postings, in the order of their ids, without their long fields. Those added meanwhile may be missed. */
  pages(size: number): AsyncGenerator<StoredPosting[]>;
  /** Those of the ids that are there, without their long fields unless `whole`. */
  find(ids: readonly string[], options?: { whole: boolean }): Promise<Map<string, StoredPayload>>;
  /** Which of the ids are there. */
  has(ids: readonly string[]): Promise<Set<string>>;
  /** Postings by chance with their vectors, which are of unit length. */
  sample(count: number): Promise<SampledPosting[]>;
  /** Changes fields of postings that are there; vectors stay. */
  patch(changes: readonly PayloadChange[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Exact. */
  count(): Promise<number>;
}

export interface SampledPosting {
  id: string;
  contentHash: string | undefined;
  vectors: { posting: readonly number[]; title: readonly number[] };
}

export interface PayloadChange {
  id: string;
  set: Readonly<Record<string, unknown>>;
  /** Names of fields. */
  remove: readonly string[];
}

/** @throws CONFIG_INVALID if QDRANT_URL is not a URL */
export function openStoredPostings(settings: JobIndexSettings, collection: string): StoredPostings {
  const qdrant = connect(settings);
  const collection_name = collection;
  const short = { exclude: LONG_FIELDS };

  return {
    async *pages(size) {
      let offset: string | number | undefined;
      do {
        const { points, next_page_offset } = await qdrant({
          operation: 'read postings',
          kind: 'read',
          send: (api, init) =>
            api.scrollPoints(
              {
                collection_name,
                limit: size,
                with_payload: short,
                with_vector: false,
                ...(offset !== undefined && { offset }),
              },
              init,
            ),
        });
        yield points.map(({ id, payload }) => ({ id: String(id), payload: payload as StoredPayload }));
        offset = (next_page_offset ?? undefined) as string | number | undefined;
      } while (offset !== undefined);
    },

    async find(ids, { whole } = { whole: false }) {
      if (ids.length === 0) return new Map();
      const points = await qdrant({
        operation: 'look up postings',
        kind: 'read',
        send: (api, init) =>
          api.getPoints({ collection_name, ids: [...ids], with_payload: whole ? true : short }, init),
      });
      return new Map(points.map(({ id, payload }) => [String(id), payload as StoredPayload]));
    },

    async has(ids) {
      if (ids.length === 0) return new Set();
      const points = await qdrant({
        operation: 'look up postings',
        kind: 'read',
        send: (api, init) => api.getPoints({ collection_name, ids: [...ids], with_payload: false }, init),
      });
      return new Set(points.map(({ id }) => String(id)));
    },

    async sample(count) {
      const { points } = await qdrant({
        operation: 'sample postings',
        kind: 'read',
        send: (api, init) =>
          api.queryPoints(
            {
              collection_name,
              query: { sample: 'random' },
              limit: count,
              with_payload: ['contentHash'],
              with_vector: [DENSE, TITLE],
            },
            init,
          ),
      });
      return points.map(({ id, payload, vector }) => {
        const vectors = vector as Record<string, number[]>;
        return {
          id: String(id),
          contentHash: (payload as StoredPayload).contentHash,
          vectors: { posting: vectors[DENSE] ?? [], title: vectors[TITLE] ?? [] },
        };
      });
    },

    async patch(changes) {
      if (changes.length === 0) return;
      const operations = changes.flatMap(({ id, set, remove }) => [
        { set_payload: { payload: set, points: [id] } },
        ...(remove.length > 0 ? [{ delete_payload: { keys: [...remove], points: [id] } }] : []),
      ]);
      await qdrant({
        operation: 'change postings',
        kind: 'write',
        send: (api, init) => api.batchUpdate({ collection_name, wait: true, operations }, init),
      });
    },

    async remove(ids) {
      if (ids.length === 0) return;
      await qdrant({
        operation: 'remove postings',
        kind: 'write',
        send: (api, init) => api.deletePoints({ collection_name, wait: true, points: [...ids] }, init),
      });
    },

    async count() {
      const { count } = await qdrant({
        operation: 'count postings',
        kind: 'read',
        send: (api, init) => api.countPoints({ collection_name, exact: true }, init),
      });
      return count;
    },
  };
}

/**
 * What a posting carries from one collection to another: all that is not made of its other fields when it is stored,
 * such as when it was indexed and last seen, or fields this release knows nothing of.
 */
export function carriedFields(payload: StoredPayload): Record<string, unknown> {
  const read: unknown = (payload as Partial<Payload>).derived?.read;
  const made = new Set(Array.isArray(read) ? read : []);
  const carried = Object.entries(payload).filter(([field]) => !MADE_FIELDS.has(field) && !made.has(field));
  return Object.fromEntries(carried);
}

/**
 * The job a posting was stored from, before anything was read out of its texts, its content hash, and the fields it
 * carries besides.
 */
export function storedJob({ id, payload }: StoredPosting): {
  job: Job;
  contentHash: string;
  carried: Record<string, unknown>;
} {
  const { contentHash, ...fields } = carriedFields(payload);
  const [own = {}, carried = {}] = [true, false].map((ofJob) =>
    Object.fromEntries(Object.entries(fields).filter(([field]) => isJobField(field) === ofJob)),
  );
  return {
    job: withNumbers({ id, ...own } as Job),
    contentHash: String(contentHash),
    carried: carried as object as Record<string, unknown>,
  };
}

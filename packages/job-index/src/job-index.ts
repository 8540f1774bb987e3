import { createError, type Job, type JobSummary } from '@rolecall/contracts';
import { aliasTargets } from './aliases.ts';
import { describeCollection } from './collection-info.ts';
import { connect } from './connection.ts';
import { ensureCollection } from './ensure.ts';
import type { CompiledFilters } from './filters/compile-filters.ts';
import { type CopyGroup, findCopies, type NewPosting } from './find-copies.ts';
import type { IndexedPosting } from './indexed-posting.ts';
import {
  countListed,
  type ListedCounts,
  markSeen,
  retireUnlisted,
  type SeenPostings,
  type UnlistedPostings,
} from './life-cycle.ts';
import { type Payload, toJob } from './payload.ts';
import { removeEverywhere } from './remove-everywhere.ts';
import { type ExpiredPostings, removeExpired } from './remove-expired.ts';
import { type LegsOf, type RetrievalQuery, retrieveLegs } from './retrieve.ts';
import { collectionName, type IndexedModel } from './schema.ts';
import { type ScoredPosting, type ScoringQuery, scorePostings } from './score.ts';
import { estimateCount } from './search/estimate-count.ts';
import type { FoundJob } from './search/found-job.ts';
import { listNewest, type NewestPostings } from './search/list-newest.ts';
import type { Page } from './search/position.ts';
import { type PostingSearch, searchPostings } from './search/search-postings.ts';
import { type SimilarTo, similarPostings } from './search/similar-postings.ts';
import type { JobIndexSettings } from './settings.ts';
import { type UpsertOptions, upsertPostings } from './upsert.ts';

/**
 * The searchable postings of one embedding model.
 *
 * Every method waits no longer than the time-out of its kind and throws INDEX_UNAVAILABLE (not reachable,
 * overloaded, or not set up yet), INDEX_TIMEOUT, or INDEX_REJECTED (repeating it is pointless). Ids are
 * UUIDs; others are INDEX_REJECTED.
 */
export interface JobIndex {
  /** The collection's own name, such as `jobs__v9__all-MiniLM-L6-v2`. */
  readonly collection: string;
  /**
   * Creates what is missing of the collection, its payload indexes and its alias. Idempotent, and safe when
   * several processes do it at once. To be awaited before the first upsert: Qdrant links filters into the
   * vector graph only for fields that were indexed first.
   *
   * An alias that points at another collection (of another model) is left alone.
   *
   * @param options.alias `keep`: not created even where there is none
   */
  ensure(options?: { alias: 'create' | 'keep' }): Promise<void>;
  /**
   * Stores postings, replacing those with the same id unless an import opened later has brought or retired them, and returns
   * once they can be found.
   *
   * @param options.replacing what else may be replaced; see `UpsertOptions`
   */
  upsert(batch: readonly IndexedPosting[], options?: UpsertOptions): Promise<void>;
  /**
   * Removes a posting; returns whether it was there. It goes from the collections beside this one too, those of other
   * models: neither a reindex nor a roll-back brings it back.
   */
  remove(id: string): Promise<boolean>;
  /**
   * Removes postings that expired or were retired before a moment, `limit` at most; returns how many it found. Safe to run
   * while they are stored anew, and several times at once.
   */
  removeExpired(expired: ExpiredPostings): Promise<number>;
  /** The posting with this id, expired and retired ones included. */
  get(id: string): Promise<Job | undefined>;
  /** What is stored of those ids that are in the index. */
  storedVersions(ids: readonly string[]): Promise<Map<string, StoredVersion>>;
  /** The groups of copies postings about to be stored belong to, in their order; see `find-copies.ts`. */
  findCopies(batch: readonly NewPosting[]): Promise<CopyGroup[]>;
  /**
   * Notes that an import brought postings, unless one opened later did; ids that are not there are passed over. With
   * `reactivate`, those that an earlier import had retired are listed again.
   */
  markSeen(seen: SeenPostings, options: { reactivate: boolean }): Promise<void>;
  /** How many postings of a source a full import listed, and how many not. */
  countListed(unlisted: UnlistedPostings): Promise<ListedCounts>;
  /** Retires postings a full import did not list, `limit` at most; returns how many it found. Idempotent. */
  retireUnlisted(unlisted: UnlistedPostings, limit: number): Promise<number>;
  /**
   * Hybrid retrieval in one round trip: the best postings by each leg that is asked for, of those that pass the filters, expired and
   * retired ones left out. Hits come by score descending, then id. Which of several equal scores fall beyond
   * `limit` is up to Qdrant.
   *
   * @throws the signal's reason if it aborts
   */
  retrieve<Query extends RetrievalQuery>(
    query: Query,
    options?: { signal?: AbortSignal; filters?: CompiledFilters },
  ): Promise<LegsOf<Query>>;
  /**
   * Scores these postings, ids each once, by every vector and text of the query, in one request; by id. Postings that are
   * gone are left out.
   *
   * @throws the signal's reason if it aborts
   */
  score(
    ids: readonly string[],
    query: ScoringQuery,
    options?: { signal?: AbortSignal },
  ): Promise<Map<string, ScoredPosting>>;
  /** Hybrid search, by pages; see `search/search-postings.ts`. Expired and retired postings are left out, as in the two below. */
  search(search: PostingSearch, options?: { signal?: AbortSignal }): Promise<Page<FoundJob>>;
  /** Postings, the newest first, by pages; see `search/list-newest.ts`. */
  listNewest(list: NewestPostings, options?: { signal?: AbortSignal }): Promise<Page<JobSummary>>;
  /** What is most like a posting, undefined where that is not there; see `search/similar-postings.ts`. */
  similar(to: SimilarTo, options?: { signal?: AbortSignal }): Promise<FoundJob[] | undefined>;
  /** About how many postings pass the filters and have neither expired nor been retired. */
  estimateCount(options?: { signal?: AbortSignal; filters?: CompiledFilters }): Promise<number>;
  /** Exact number of postings, expired and retired ones included. */
  count(): Promise<number>;
  /** Resolves if retrieval can be expected to work: the collection is there and sound, and so is the alias. */
  ping(): Promise<void>;
}

/** What tells whether a posting that comes again is to be stored again. */
export interface StoredVersion {
  contentHash: string;
  retired: boolean;
}

/**
 * Opens the index of `model`; no request is made before a method is called.
 *
 * @throws CONFIG_INVALID if QDRANT_URL is not a URL
 */
export function createJobIndex(settings: JobIndexSettings, model: IndexedModel): JobIndex {
  const qdrant = connect(settings);
  const collection = collectionName(settings.JOB_INDEX_ALIAS, model);

  const fetchPoints = (ids: readonly string[], payload: boolean | string[]) =>
    qdrant({
      operation: 'look up postings',
      kind: 'read',
      send: (api, init) =>
        api.getPoints({ collection_name: collection, ids: [...ids], with_payload: payload }, init),
    });

  return {
    collection,
    ensure: ({ alias } = { alias: 'create' }) =>
      ensureCollection(qdrant, collection, settings, model, alias === 'create'),
    upsert: (batch, options) => upsertPostings(qdrant, collection, batch, options),
    retrieve: (query, options) => retrieveLegs(qdrant, collection, query, options),

    score: (ids, query, options) => scorePostings(qdrant, collection, ids, query, options?.signal),

    removeExpired: (expired) => removeExpired(qdrant, collection, expired),

    async remove(id) {
      const [point] = await fetchPoints([id], false);
      if (point === undefined) return false;
      await removeEverywhere(qdrant, { alias: settings.JOB_INDEX_ALIAS, collection, id });
      return true;
    },

    async get(id) {
      const [point] = await fetchPoints([id], true);
      return point && toJob(point.id, point.payload);
    },

    async storedVersions(ids) {
      if (ids.length === 0) return new Map();
      const points = await fetchPoints(ids, ['contentHash', 'retiredAt']);
      return new Map(
        points.map(({ id, payload }) => {
          const { contentHash, retiredAt } = payload as unknown as Payload;
          return [String(id), { contentHash, retired: retiredAt !== undefined }];
        }),
      );
    },

    findCopies: (batch) => findCopies(qdrant, collection, batch),
    markSeen: (seen, { reactivate }) => markSeen(qdrant, collection, seen, reactivate),
    countListed: (unlisted) => countListed(qdrant, collection, unlisted),
    retireUnlisted: (unlisted, limit) => retireUnlisted(qdrant, collection, unlisted, limit),

    search: (search, options) => searchPostings(qdrant, collection, search, options?.signal),
    listNewest: (list, options) => listNewest(qdrant, collection, list, options?.signal),
    similar: (to, options) => similarPostings(qdrant, collection, to, options?.signal),
    estimateCount: (options) => estimateCount(qdrant, collection, options?.filters, options?.signal),

    async count() {
      const { count } = await qdrant({
        operation: 'count postings',
        kind: 'read',
        send: (api, init) => api.countPoints({ collection_name: collection, exact: true }, init),
      });
      return count;
    },

    async ping() {
      const [info, aliases] = await Promise.all([
        describeCollection(qdrant, collection),
        aliasTargets(qdrant),
      ]);
      if (info?.healthy && aliases.has(settings.JOB_INDEX_ALIAS)) return;
      const reason = info?.healthy === false ? 'reports a failed operation' : 'has not been set up yet';
      throw createError('INDEX_UNAVAILABLE', { message: `The job index ${reason}.` });
    },
  };
}

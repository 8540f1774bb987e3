import { setTimeout as sleep } from 'node:timers/promises';
import { createError, isRolecallError } from '@rolecall/contracts';
import { configuredModel, type Embedder, type EmbeddingSettings } from '@rolecall/embeddings';
import {
  createJobIndex,
  type JobIndex,
  type JobIndexSettings,
  type NamedCollection,
  openIndexCatalogue,
} from '@rolecall/job-index';
import { followedIndex } from './followed-index.ts';
import { type LoadedModel, type LoadModel, modelLoader } from './load-model.ts';
import { createPartsInUse, type LiveParts } from './parts-in-use.ts';

/** How long a start waits for the index to say which model to load first. */
const FIRST_LOOK_MS = 1000;

/** How often it is told which collections are used, so that a silence means that the process is gone. */
const ANNOUNCE_MS = 3000;

/** Longest pause before a model that could not be loaded is tried again. */
const LONGEST_PAUSE_MS = 60_000;

/** What follows the alias: the live collection with its own model. */
export interface LiveIndex {
  /**
   * Runs work with one set of parts, which belong together and stay open until it ends, even if another collection
   * becomes live meanwhile: no work ever sees two models.
   *
   * @throws INDEX_UNAVAILABLE, INDEX_TIMEOUT, INDEX_REJECTED, INDEX_SCHEMA_UNKNOWN, MODEL_UNKNOWN and the like while no
   *   collection is in use yet; whatever the work throws
   */
  use<Result>(work: (parts: LiveParts) => Promise<Result>): Promise<Result>;
  /** The live index for single calls, each of which goes to what is live at that moment; fails as `use` does. */
  readonly index: JobIndex;
  /** Embeds by the live model or, where none was found to be live yet, by the one that was loaded first. */
  embedQuery: Embedder['embedQuery'];
  /** Resolves once a collection is in use; looks at once. @throws as `use` does */
  ready(): Promise<void>;
  /** Stops following and closes the models, with what is in hand. */
  close(): Promise<void>;
}

export interface FollowOptions {
  logger: Record<'info' | 'warn' | 'error', (details: object, message: string) => void>;
  /** Told which collections are in use, every few seconds and before another one is; may fail. */
  announce?: (collections: readonly string[]) => Promise<void>;
  /** How models are loaded; by the settings unless given. */
  load?: LoadModel;
}

/**
 * Follows the alias of the job index. It decides which collection is live and, by the collection's name, with which model;
 * the settings name a model for the first start only, when there is no alias: then the collection and the alias are
 * created. When the alias moves, the model of the new collection is loaded while the old one goes on, and then everything
 * switches in one step. A model that cannot be loaded leaves things as they are, with an error in the log, and is tried
 * again. Qdrant may be away at first, and at any time after.
 *
 * @throws MODEL_*, EMBEDDING_* when no model could be loaded at first
 */
export async function followLiveIndex(
  settings: JobIndexSettings & EmbeddingSettings,
  { logger, announce = async () => {}, load = modelLoader(settings) }: FollowOptions,
): Promise<LiveIndex> {
  const catalogue = openIndexCatalogue(settings);
  const closing = new AbortController();
  const parts = createPartsInUse(({ index }) =>
    logger.info({ collection: index.collection }, 'the former collection is let go of'),
  );
  const tell = () => announce(parts.collections()).catch(() => {});
  /** Loaded at first, and not in use yet. */
  let spare: LoadedModel | undefined = await load(await firstModel());
  /** Why the last look found nothing to use, or nothing new. */
  let problem: unknown;
  let failing: { model: string; pauseMs: number; until: number } | undefined;

  /** Qdrant may be away or slow: then the settings' model is the best guess. */
  async function firstModel(): Promise<string> {
    const look = catalogue.live().catch(() => undefined);
    const named = await Promise.race([look, sleep(FIRST_LOOK_MS, undefined, { ref: false })]);
    const configured = configuredModel(settings);
    if (!named?.isCurrent) return configured;
    if (named.model !== configured) {
      logger.warn(
        { model: named.model, configured },
        'the live collection has another model than the settings',
      );
    }
    return named.model;
  }

  async function modelOf(name: string): Promise<LoadedModel> {
    if (spare?.embedder.model.name === name) return spare;
    return load(name);
  }

  async function follow(): Promise<void> {
    const named = await catalogue.live();
    const current = parts.current()?.index.collection;
    // Whoever took the alias away will put it back; only a first start creates one.
    if (named === undefined && current !== undefined) return;
    if (named !== undefined && named.collection === current) return;
    if (named?.isCurrent === false) throw anotherSchema(named);
    const model = named?.model ?? configuredModel(settings);
    if (failing?.model === model && performance.now() < failing.until) throw problem;
    try {
      await switchTo(model, named === undefined);
      failing = undefined;
    } catch (error) {
      // An index that is away costs little to ask again; a model may be large.
      if (!isAway(error)) {
        const pauseMs = Math.min((failing?.pauseMs ?? settings.JOB_INDEX_FOLLOW_MS) * 2, LONGEST_PAUSE_MS);
        failing = { model, pauseMs, until: performance.now() + pauseMs };
      }
      throw error;
    }
  }

  async function switchTo(name: string, isFirst: boolean): Promise<void> {
    const model = await modelOf(name);
    const closeUnlessSpare = () => (model === spare ? undefined : model.embedder.close());
    try {
      const index = createJobIndex(settings, model.embedder.model);
      await index.ensure({ alias: isFirst ? 'create' : 'keep' });
      await announce([...parts.collections(), index.collection]).catch(() => {});
      // Whoever moved the alias since may count on nobody going over to where it was: look again.
      if ((await catalogue.live())?.collection !== index.collection || closing.signal.aborted) {
        return closeUnlessSpare();
      }
      parts.replace({ ...model, index });
      if (spare !== undefined && spare !== model) await spare.embedder.close();
      spare = undefined;
      logger.info({ collection: index.collection, model: name }, 'the job index is set up');
    } catch (error) {
      await closeUnlessSpare();
      throw error;
    }
  }

  let looking: Promise<void> | undefined;
  /** One look at a time. Never throws. */
  function look(): Promise<void> {
    looking ??= lookNow().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  async function lookNow(): Promise<void> {
    try {
      await follow();
      problem = undefined;
    } catch (error) {
      if (error !== problem) logOnce(error);
      problem = error;
    }
    void tell();
  }

  function logOnce(error: unknown): void {
    const { code = 'INTERNAL', message: reason } = error as { code?: string; message: string };
    if (reason === (problem as Error | undefined)?.message || closing.signal.aborted) return;
    const text = parts.current()
      ? 'the live collection cannot be followed; the former one stays in use'
      : 'the job index cannot be set up yet';
    logger[isAway(error) ? 'warn' : 'error']({ code, reason }, text);
  }

  async function keepFollowing(): Promise<void> {
    while (!closing.signal.aborted) {
      await look();
      await sleep(settings.JOB_INDEX_FOLLOW_MS, undefined, { signal: closing.signal, ref: false }).catch(
        () => {},
      );
    }
  }
  void keepFollowing();
  const telling = setInterval(() => void tell(), ANNOUNCE_MS).unref();

  async function use<Result>(work: (live: LiveParts) => Promise<Result>): Promise<Result> {
    // Just started, or started before Qdrant: whoever asks waits for a look, as for any answer of Qdrant.
    if (parts.current() === undefined) await look();
    const running = parts.run(work);
    if (running === undefined) throw problem ?? notSetUp();
    return running;
  }

  return {
    use,
    index: followedIndex(
      () => {
        const current = parts.current();
        if (current === undefined) throw problem ?? notSetUp();
        return current.index;
      },
      (call) => use(({ index }) => call(index)),
    ),
    embedQuery: (text, options) => {
      if (spare !== undefined) return spare.embedder.embedQuery(text, options);
      return use(({ embedder }) => embedder.embedQuery(text, options));
    },
    async ready() {
      await look();
      if (parts.current() === undefined) throw problem ?? notSetUp();
    },
    async close() {
      closing.abort();
      clearInterval(telling);
      await Promise.all([spare?.embedder.close(), parts.close()]);
    },
  };
}

function isAway(error: unknown): boolean {
  return isRolecallError(error) && error.statusCode === 503 && error.code.startsWith('INDEX_');
}

function notSetUp() {
  return createError('INDEX_UNAVAILABLE', { message: 'The job index has not been set up yet.' });
}

function anotherSchema({ collection, schema }: NamedCollection) {
  return createError('INDEX_SCHEMA_UNKNOWN', {
    message: `The live collection ${collection} has the schema ${schema} of another release; run \`npm run reindex\` of this one.`,
  });
}

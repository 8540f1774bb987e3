import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddingSettings } from '@rolecall/embeddings';
import { createJobIndex, JobIndexSettings, openIndexCatalogue } from '@rolecall/job-index';
import { loadSettings } from '@rolecall/service-runtime';
import { type FollowOptions, followLiveIndex, type LiveIndex } from '../src/index.ts';

const PLAIN = 'all-minilm-l6-v2-int8';
const PROJECTED = 'all-minilm-l6-v2-int8-jobs';
const DIMENSION = 384;

const opened: LiveIndex[] = [];
afterEach(async () => {
  for (const live of opened.splice(0)) await live.close();
});

function ownSettings(overrides: Record<string, string> = {}) {
  return loadSettings([EmbeddingSettings, JobIndexSettings], {
    QDRANT_URL: process.env['QDRANT_URL'],
    JOB_INDEX_ALIAS: `test-${randomUUID().slice(0, 8)}`,
    JOB_INDEX_FOLLOW_MS: '50',
    EMBEDDING_THREADS: '1',
    QDRANT_TIMEOUT_MS: '20000',
    ...overrides,
  });
}
type Settings = ReturnType<typeof ownSettings>;

async function follow(settings: Settings, options: Partial<FollowOptions> = {}) {
  const logged: string[] = [];
  const note = (level: string) => (details: object, message: string) =>
    void logged.push(`${level}: ${message} ${JSON.stringify(details)}`);
  const logger = { info: note('info'), warn: note('warn'), error: note('error') };
  const live = await followLiveIndex(settings, { logger, ...options });
  opened.push(live);
  return { live, logged };
}

/** A collection of a model, empty, and live if it is the first one. */
async function collectionOf(settings: Settings, name: string, alias: 'create' | 'keep' = 'keep') {
  const index = createJobIndex(settings, { name, dimension: DIMENSION });
  await index.ensure({ alias });
  return index.collection;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

const modelIn = (live: LiveIndex) => live.use(async ({ embedder }) => embedder.model.name);

test('without an alias the settings name the model, and collection and alias are created', async () => {
  const settings = ownSettings({ EMBEDDING_MODEL: PLAIN });
  const { live } = await follow(settings);
  await live.ready();
  expect(await modelIn(live)).toBe(PLAIN);
  expect(await openIndexCatalogue(settings).live()).toMatchObject({
    model: PLAIN,
    collection: live.index.collection,
  });
  expect(await live.index.count()).toBe(0);
});

test('where there is an alias it decides, with a line in the log', async () => {
  const settings = ownSettings({ EMBEDDING_MODEL: PROJECTED });
  await collectionOf(settings, PLAIN, 'create');
  const { live, logged } = await follow(settings);
  await live.ready();
  expect(await modelIn(live)).toBe(PLAIN);
  expect(logged.join()).toContain('the live collection has another model than the settings');
});

test('it goes over when the alias moves; work in hand keeps its model, which is closed after it', async () => {
  const settings = ownSettings({ EMBEDDING_MODEL: PLAIN });
  const announced: string[][] = [];
  const { live, logged } = await follow(settings, {
    announce: async (collections) => void announced.push([...collections]),
  });
  await live.ready();
  const before = live.index.collection;
  const after = await collectionOf(settings, PROJECTED);
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const inHand = live.use(async ({ embedder, index }) => {
    await gate;
    await embedder.embedQuery('still works');
    return [embedder.model.name, index.collection];
  });

  await openIndexCatalogue(settings).switchTo(after);
  await until(async () => (await modelIn(live)) === PROJECTED);
  expect(live.index.collection).toBe(after);
  await until(() => announced.at(-1)?.length === 2);
  expect(announced.at(-1)?.sort()).toEqual([before, after].sort());

  open();
  expect(await inHand).toEqual([PLAIN, before]);
  await until(() => logged.some((line) => line.includes('the former collection is let go of')));
  await until(() => announced.at(-1)?.join() === after);
});

test('no work sees parts that do not belong together while the alias goes to and fro', async () => {
  const settings = ownSettings({ EMBEDDING_MODEL: PLAIN });
  const { live } = await follow(settings);
  await live.ready();
  const collections = [live.index.collection, await collectionOf(settings, PROJECTED)];
  const catalogue = openIndexCatalogue(settings);
  const seen = new Set<string>();
  for (const turn of [1, 0, 1]) {
    await catalogue.switchTo(collections[turn] as string);
    for (;;) {
      const [model, collection] = await live.use(async ({ embedder, index }) => {
        await embedder.embedQuery('a resume');
        return [embedder.model.name, index.collection] as const;
      });
      seen.add(`${model} ${collection}`);
      if (collection === collections[turn]) break;
    }
  }
  expect([...seen].sort()).toEqual([`${PLAIN} ${collections[0]}`, `${PROJECTED} ${collections[1]}`].sort());
}, 60_000);

test('a model that cannot be loaded leaves the former one in use, with an error in the log', async () => {
  const settings = ownSettings({ EMBEDDING_MODEL: PLAIN });
  const { live, logged } = await follow(settings);
  await live.ready();
  const before = live.index.collection;
  await openIndexCatalogue(settings).switchTo(await collectionOf(settings, 'hf-not-here'));
  await until(() => logged.some((line) => line.startsWith('error')));
  expect(logged.filter((line) => line.startsWith('error'))).toEqual([
    expect.stringMatching(/the former one stays in use.*MODEL_UNKNOWN.*hf-not-here.*HF_MODEL/),
  ]);
  expect(live.index.collection).toBe(before);
  await live.ready();
  expect((await live.embedQuery('text')).length).toBe(DIMENSION);
});

test('a live collection of another schema is never used, and the reason says what to do', async () => {
  const settings = ownSettings({ EMBEDDING_MODEL: PLAIN });
  const alias = settings.JOB_INDEX_ALIAS;
  const old = `${alias}__v0__${PLAIN}`;
  await fetch(`${settings.QDRANT_URL}/collections/${old}`, {
    method: 'PUT',
    body: '{"vectors":{}}',
    headers: { 'content-type': 'application/json' },
  });
  await openIndexCatalogue(settings).switchTo(old);
  const { live } = await follow(settings);
  const reason = {
    code: 'INDEX_SCHEMA_UNKNOWN',
    message: expect.stringMatching(/schema v0.*npm run reindex/),
  };
  await expect(live.ready()).rejects.toMatchObject(reason);
  await expect(modelIn(live)).rejects.toMatchObject(reason);
  await openIndexCatalogue(settings).switchTo(await collectionOf(settings, PLAIN));
  await until(() =>
    live.ready().then(
      () => true,
      () => false,
    ),
  );
  expect(await modelIn(live)).toBe(PLAIN);
});

test('without Qdrant it starts all the same, with the model of the settings', async () => {
  const { live } = await follow(ownSettings({ QDRANT_URL: 'http://127.0.0.1:1', EMBEDDING_MODEL: PLAIN }));
  await expect(live.ready()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' });
  await expect(live.index.count()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' });
  expect((await live.embedQuery('text')).length).toBe(DIMENSION);
});

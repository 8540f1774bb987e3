import { createJobIndex } from '../src/index.ts';
import { PAYLOAD_INDEXES } from '../src/schema.ts';
import { MODEL, posting, qdrant, qdrantUrl, settings } from './support/index-under-test.ts';
import { startProxy } from './support/servers.ts';

interface Described {
  points_count: number;
  payload_schema: Record<string, { data_type: string }>;
  config: { params: { vectors: unknown; sparse_vectors: unknown; shard_number: number } };
}

async function aliasTarget(alias: string): Promise<string | undefined> {
  const { aliases } = await qdrant<{ aliases: { alias_name: string; collection_name: string }[] }>(
    '/aliases',
  );
  return aliases.find(({ alias_name }) => alias_name === alias)?.collection_name;
}

test('ensure creates the collection, its payload indexes and the alias', async () => {
  const own = settings({ JOB_INDEX_SHARDS: 2 });
  const index = createJobIndex(own, MODEL);
  await index.ensure();

  expect(index.collection).toBe(`${own.JOB_INDEX_ALIAS}__v9__by-hand`);
  const described = await qdrant<Described>(`/collections/${index.collection}`);
  expect(described.config.params).toMatchObject({
    vectors: { dense: { size: 4, distance: 'Cosine' }, title: { size: 4, distance: 'Cosine' } },
    sparse_vectors: { bm25: { modifier: 'idf' } },
    shard_number: 2,
  });
  const indexed = Object.entries(described.payload_schema).map(([field, { data_type }]) => [
    field,
    data_type,
  ]);
  const asked = Object.entries(PAYLOAD_INDEXES).map(([field, schema]) => [
    field,
    typeof schema === 'string' ? schema : schema.type,
  ]);
  expect(Object.fromEntries(indexed)).toEqual(Object.fromEntries(asked));
  expect(await aliasTarget(own.JOB_INDEX_ALIAS)).toBe(index.collection);
});

test('a second ensure changes nothing and keeps the postings', async () => {
  const proxy = await startProxy(qdrantUrl());
  const index = createJobIndex(settings({ QDRANT_URL: proxy.url }), MODEL);
  await index.ensure();
  await index.upsert([posting('a')]);
  proxy.requests.length = 0;
  await index.ensure();
  expect(proxy.requests.length).toBeGreaterThan(0);
  expect(proxy.requests.filter((request) => !request.startsWith('GET '))).toEqual([]);
  expect(await index.count()).toBe(1);
  await proxy.close();
});

test('processes that ensure at the same time all succeed', async () => {
  const own = settings();
  const indexes = Array.from({ length: 8 }, () => createJobIndex(own, MODEL));
  await Promise.all(
    indexes.map(async (index, n) => {
      await index.ensure();
      await index.upsert([posting(`from ${n}`)]);
    }),
  );
  expect(await indexes[0]?.count()).toBe(8);
  const described = await qdrant<Described>(`/collections/${indexes[0]?.collection}`);
  expect(Object.keys(described.payload_schema).sort()).toEqual(Object.keys(PAYLOAD_INDEXES).sort());
});

test('payload indexes are created before the first upsert', async () => {
  const proxy = await startProxy(qdrantUrl());
  const index = createJobIndex(settings({ QDRANT_URL: proxy.url }), MODEL);
  await index.ensure();
  await index.upsert([posting('a')]);
  const lastIndex = proxy.requests.findLastIndex((request) => /^PUT .*\/index/.test(request));
  const firstUpsert = proxy.requests.findIndex((request) => /^PUT .*\/points/.test(request));
  expect(lastIndex).toBeGreaterThan(-1);
  expect(firstUpsert).toBeGreaterThan(lastIndex);
  await proxy.close();
});

test('another model gets a collection of its own and leaves the alias alone', async () => {
  const own = settings();
  const first = createJobIndex(own, MODEL);
  await first.ensure();
  const second = createJobIndex(own, { name: 'org/other model', dimension: 8 });
  await second.ensure();
  expect(second.collection).toBe(`${own.JOB_INDEX_ALIAS}__v9__org-other-model`);
  expect(await aliasTarget(own.JOB_INDEX_ALIAS)).toBe(first.collection);
  await expect(second.ping()).resolves.toBeUndefined();
});

test('a collection of another dimension is refused by name', async () => {
  const own = settings();
  await createJobIndex(own, MODEL).ensure();
  await expect(createJobIndex(own, { ...MODEL, dimension: 8 }).ensure()).rejects.toMatchObject({
    code: 'INDEX_REJECTED',
    message: expect.stringContaining('by-hand makes 8'),
  });
});

test('ping fails until the index is set up, and when the alias has gone', async () => {
  const own = settings();
  const index = createJobIndex(own, MODEL);
  await expect(index.ping()).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' });
  await index.ensure();
  await expect(index.ping()).resolves.toBeUndefined();
  await qdrant('/collections/aliases', 'POST', {
    actions: [{ delete_alias: { alias_name: own.JOB_INDEX_ALIAS } }],
  });
  await expect(index.ping()).rejects.toMatchObject({
    code: 'INDEX_UNAVAILABLE',
    message: 'The job index has not been set up yet.',
  });
});

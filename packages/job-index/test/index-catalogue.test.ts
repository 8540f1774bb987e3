import { createJobIndex, openIndexCatalogue } from '../src/index.ts';
import { MODEL, posting, qdrant, settings } from './support/index-under-test.ts';

const OTHER = { name: 'other', dimension: 4 };

test('no collection is live before one was set up', async () => {
  const catalogue = openIndexCatalogue(settings());
  expect(await catalogue.live()).toBeUndefined();
  expect(await catalogue.all()).toEqual([]);
});

test('a switch makes one live and the other the previous, and back', async () => {
  const own = settings();
  const [first, second] = [createJobIndex(own, MODEL), createJobIndex(own, OTHER)];
  await first.ensure();
  await second.ensure({ alias: 'keep' });
  const catalogue = openIndexCatalogue(own);
  expect(await catalogue.live()).toEqual({
    collection: first.collection,
    schema: 'v9',
    model: 'by-hand',
    isCurrent: true,
  });
  expect(await catalogue.previous()).toBeUndefined();
  await catalogue.switchTo(second.collection);
  expect((await catalogue.live())?.model).toBe('other');
  expect((await catalogue.previous())?.model).toBe('by-hand');
  await catalogue.switchTo(first.collection);
  expect((await catalogue.live())?.model).toBe('by-hand');
  expect((await catalogue.previous())?.model).toBe('other');
  expect((await catalogue.all()).map(({ model }) => model).sort()).toEqual(['by-hand', 'other']);
});

test('switching to what is live changes nothing, and a dropped collection is nobody’s previous one', async () => {
  const own = settings();
  const [first, second] = [createJobIndex(own, MODEL), createJobIndex(own, OTHER)];
  await first.ensure();
  await second.ensure({ alias: 'keep' });
  const catalogue = openIndexCatalogue(own);
  await catalogue.switchTo(second.collection);
  await catalogue.switchTo(second.collection);
  expect((await catalogue.previous())?.model).toBe('by-hand');
  await catalogue.drop(first.collection);
  expect(await catalogue.previous()).toBeUndefined();
  expect((await catalogue.all()).map(({ collection }) => collection)).toEqual([second.collection]);
});

test('ensure creates no alias where it is told to keep it', async () => {
  const own = settings();
  await createJobIndex(own, MODEL).ensure({ alias: 'keep' });
  expect(await openIndexCatalogue(own).live()).toBeUndefined();
});

test('a collection of another schema is known as one, a foreign name is refused', async () => {
  const own = settings();
  const alias = own.JOB_INDEX_ALIAS;
  const catalogue = openIndexCatalogue(own);
  const point = (collection: string) => qdrant(`/collections/${collection}`, 'PUT', { vectors: {} });
  await point(`${alias}__v4__by-hand`);
  await catalogue.switchTo(`${alias}__v4__by-hand`);
  expect(await catalogue.live()).toMatchObject({ schema: 'v4', model: 'by-hand', isCurrent: false });
  await point(`${alias}-mine`);
  await catalogue.switchTo(`${alias}-mine`);
  await expect(catalogue.live()).rejects.toMatchObject({
    code: 'INDEX_SCHEMA_UNKNOWN',
    message: expect.stringContaining(`${alias}-mine`),
  });
});

test('a removed posting is gone from the collections beside, too', async () => {
  const own = settings();
  const [first, second] = [createJobIndex(own, MODEL), createJobIndex(own, OTHER)];
  for (const index of [first, second]) {
    await index.ensure();
    await index.upsert([posting('a'), posting('b')]);
  }
  expect(await first.remove(posting('a').job.id)).toBe(true);
  expect([await first.count(), await second.count()]).toEqual([1, 1]);
  expect(await first.remove(posting('a').job.id)).toBe(false);
});

import type { RetrievalHit } from '@rolecall/contracts';
import { createJobIndex } from '../src/index.ts';
import { filledIndex, MODEL, posting, qdrantUrl, settings } from './support/index-under-test.ts';
import { startProxy } from './support/servers.ts';

const NOWHERE = Float32Array.from([0, 0, 0, 1]);
const EAST = Float32Array.from([1, 0, 0, 0]);

function names(hits: readonly RetrievalHit[]): string[] {
  return hits.map(({ job }) => job.externalId);
}

const BAKER = posting(
  'baker',
  { title: 'Baker', description: 'Kneads sourdough before dawn.', skills: ['Viennoiserie'] },
  [1, 0, 0, 0],
);
const WELDER = posting(
  'welder',
  { title: 'Welder', description: 'Joins pipes on a shipyard.' },
  [0.6, 0.8, 0, 0],
);
const NURSE = posting(
  'nurse',
  { title: 'Nurse', description: 'Cares for patients at night.' },
  [0, 0.6, 0.8, 0],
);

test('the dense leg orders by cosine similarity, without a word in common', async () => {
  const index = await filledIndex([NURSE, WELDER, BAKER]);
  const { dense, sparse } = await index.retrieve({ dense: EAST, sparse: 'unheard-of', limit: 10 });
  expect(names(dense)).toEqual(['baker', 'welder', 'nurse']);
  expect(dense[0]?.score).toBeCloseTo(1, 5);
  expect(dense[1]?.score).toBeCloseTo(0.6, 5);
  expect(sparse).toEqual([]);
});

test('the sparse leg finds words of title, description and skills, whatever their form or accents', async () => {
  const index = await filledIndex([NURSE, WELDER, BAKER]);
  for (const [text, found] of [
    ['welders', 'welder'],
    ['caring', 'nurse'],
    ['VIENNOISERIE', 'baker'],
    ['the shípyard', 'welder'],
  ] as const) {
    const { sparse } = await index.retrieve({ dense: NOWHERE, sparse: text, limit: 10 });
    expect(names(sparse)).toEqual([found]);
    expect(sparse[0]?.score).toBeGreaterThan(0);
  }
});

test('the title legs search by the vector of the title, the others by that of the whole posting', async () => {
  const west = posting('west', { title: 'Westerner' }, [0, 0, 0, 1], [1, 0, 0, 0]);
  const index = await filledIndex([WELDER, west]);
  const legs = await index.retrieve({ dense: EAST, career: EAST, title: EAST, headline: EAST, limit: 1 });
  expect(names(legs.dense)).toEqual(['welder']);
  expect(names(legs.career)).toEqual(['welder']);
  expect(names(legs.title)).toEqual(['west']);
  expect(names(legs.headline)).toEqual(['west']);
  expect(legs).not.toHaveProperty('sparse');
});

test('both legs answer at once, each to its depth', async () => {
  const index = await filledIndex([NURSE, WELDER, BAKER]);
  const { dense, sparse } = await index.retrieve({ dense: EAST, sparse: 'nurse welder', limit: 1 });
  expect(names(dense)).toEqual(['baker']);
  expect(sparse).toHaveLength(1);
});

test('a hit names its job and carries nothing else', async () => {
  const index = await filledIndex([posting('full', { company: 'Quay Works', skills: ['Rigging'] })]);
  const { dense, sparse } = await index.retrieve({ dense: EAST, sparse: 'rigging', limit: 5 });
  const key = { id: posting('full').job.id, source: 'test', externalId: 'full' };
  expect(dense.map(({ job }) => job)).toEqual([key]);
  expect(sparse.map(({ job }) => job)).toEqual([key]);
});

test('expired postings are in neither leg; those without an end, or whose last day it is, are in both', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const nextYear = String(new Date().getUTCFullYear() + 1);
  const ends = {
    'long past day': '2020-01-31',
    'long past minute': '2020-01-31T09:30Z',
    'past zone': '2021-06-01T00:00:00+14:00',
    'last day': today,
    'later day': `${nextYear}-06-01`,
    'later minute': `${nextYear}-06-01T09:30Z`,
    'no such day': '2020-02-99',
  };
  const dated = Object.entries(ends).map(([name, validThrough]) => posting(name, { validThrough }));
  const index = await filledIndex([...dated, posting('no end')]);
  const { dense, sparse } = await index.retrieve({ dense: EAST, sparse: 'porter', limit: 20 });
  const open = ['last day', 'later day', 'later minute', 'no end', 'no such day'];
  expect(names(dense).sort()).toEqual(open);
  expect(names(sparse).sort()).toEqual(open);
  expect(await index.count()).toBe(8);
});

test('equal scores come by id', async () => {
  const twins = Array.from({ length: 40 }, (_, n) => posting(`twin ${n}`));
  const index = await filledIndex(twins);
  const { dense, sparse } = await index.retrieve({ dense: EAST, sparse: 'porter', limit: 40 });
  const ids = twins.map(({ job }) => job.id).sort();
  expect(dense.map(({ job }) => job.id)).toEqual(ids);
  expect(sparse.map(({ job }) => job.id)).toEqual(ids);
});

test('an empty collection gives empty legs', async () => {
  const index = await filledIndex();
  expect(await index.retrieve({ dense: EAST, sparse: 'porter', limit: 200 })).toEqual({
    dense: [],
    sparse: [],
  });
});

test('a retrieval is exactly one request, whose answer is not compressed', async () => {
  const proxy = await startProxy(qdrantUrl());
  const index = createJobIndex(settings({ QDRANT_URL: proxy.url }), MODEL);
  await index.ensure();
  await index.upsert([BAKER]);
  proxy.requests.length = 0;
  const { dense, sparse } = await index.retrieve({ dense: EAST, sparse: 'baker', limit: 10 });
  expect([names(dense), names(sparse)]).toEqual([['baker'], ['baker']]);
  expect(proxy.requests).toEqual([`POST /collections/${index.collection}/points/query/batch`]);
  expect(proxy.lastHeaders['accept-encoding']).toBe('identity');
  await proxy.close();
});

test.each([
  ['no text', ''],
  ['spaces', ' \n\t '],
  ['stop words', 'the and of to'],
  ['symbols', '— !?* "" \\ {}[]'],
])('a query of %s leaves the sparse leg empty and the dense one whole', async (_, text) => {
  const index = await filledIndex([BAKER]);
  const { dense, sparse } = await index.retrieve({ dense: EAST, sparse: text, limit: 10 });
  expect(names(dense)).toEqual(['baker']);
  expect(sparse).toEqual([]);
});

test.each([
  ['a lone surrogate', '\ud800 baker \udfff'],
  ['a null character', '\u0000 baker'],
  ['an emoji and writing from right to left', '👩‍🍳 \u202e خباز baker'],
  ['100,000 characters of one word', `${'x'.repeat(100_000)} baker`],
  ['20,000 different words', `${Array.from({ length: 20_000 }, (_, n) => `w${n}`).join(' ')} baker`],
])('a query with %s finds what it names', async (_, text) => {
  const index = await filledIndex([BAKER]);
  const { sparse } = await index.retrieve({ dense: NOWHERE, sparse: text, limit: 10 });
  expect(names(sparse)).toEqual(['baker']);
});

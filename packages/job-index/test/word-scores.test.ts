import { openWordScores, type WordScores } from '../src/index.ts';
import { filledIndex, posting, qdrant, settings } from './support/index-under-test.ts';

const POSTINGS = [
  ['baker', 'Kneads dough before dawn, bakes bread, sells bread.'],
  ['pastry', 'Laminates dough for croissants.'],
  ['welder', 'Joins pipes before they leak.'],
] as const;

const TEXT = 'bread and dough before dawn; bread again';

let words: WordScores;
afterEach(() => words.close());

test('scores as Qdrant does, and nothing that shares no word', async () => {
  const index = await filledIndex(POSTINGS.map(([id, description]) => posting(id, { description })));
  words = await openWordScores(settings(), index.collection);
  const { sparse } = await index.retrieve({ sparse: TEXT, limit: 10 });
  const scores = await words.of(TEXT);
  expect(scores.size).toBe(2);
  expect(sparse.map(({ job }) => job.id)).toEqual(
    [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id),
  );
  for (const { job, score } of sparse) expect(scores.get(job.id)).toBeCloseTo(score, 5);
  await expect(words.of('and')).resolves.toEqual(new Map());
});

test('another filling of a collection gives the very same scores, and nothing is left behind', async () => {
  const scores = [];
  for (const order of [POSTINGS, POSTINGS.toReversed()]) {
    const index = await filledIndex(order.map(([id, description]) => posting(id, { description })));
    words = await openWordScores(settings(), index.collection);
    scores.push([...(await words.of(TEXT))].sort());
    await words.close();
  }
  expect(scores[0]).toEqual(scores[1]);
  words = await openWordScores(settings(), (await filledIndex()).collection);
  await words.close();
  const { collections } = await qdrant<{ collections: { name: string }[] }>('/collections');
  expect(collections.filter(({ name }) => name.startsWith('words-'))).toEqual([]);
  words = await openWordScores(settings(), (await filledIndex()).collection);
});

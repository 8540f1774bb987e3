import { AVERAGE_LENGTH, bm25 } from '../src/bm25.ts';
import { filledIndex, posting, qdrant } from './support/index-under-test.ts';
import { hasRealPostings, REAL_POSTINGS, sampleRealPostings } from './support/real-postings.ts';

/** Every 15th posting keeps the test short; 1 measures the constant anew. */
const STEP = 15;

if (!hasRealPostings) process.stderr.write(`Skipped: the average length needs ${REAL_POSTINGS}\n`);
const testOnRealPostings = hasRealPostings ? test : test.skip;

interface Point {
  vector: { bm25: { values: number[] } };
}

/**
 * How many tokens Qdrant counted in a document: its weights are `tf (k + 1) / (tf + k (1 - b + b n / avg))`,
 * the smallest being that of a token that occurs once, and this is solved for n.
 */
function documentLength(weights: readonly number[]): number {
  if (weights.length === 0) return 0;
  const { k, b, avg_len } = bm25('').options;
  const norm = ((k + 1) / Math.min(...weights) - 1) / k;
  return Math.round((avg_len * (norm - 1 + b)) / b);
}

async function lengthsOf(collection: string, ids: readonly string[]): Promise<number[]> {
  const points = await qdrant<Point[]>(`/collections/${collection}/points`, 'POST', {
    ids,
    with_vector: ['bm25'],
    with_payload: false,
  });
  return points.map(({ vector }) => documentLength(vector.bm25.values));
}

test('the length of a document can be read back from its vector', async () => {
  const { job } = posting('a', {
    title: 'The welders',
    description: 'Weld, weld and weld pipes; inspect them.',
  });
  const index = await filledIndex([{ ...posting('a'), job }]);
  // welder weld weld weld pipe inspect
  expect(await lengthsOf(index.collection, [job.id])).toEqual([6]);
});

testOnRealPostings('the average length is that of real postings', async () => {
  const sample = sampleRealPostings(STEP).map(({ title, description, skills }, n) =>
    posting(`real ${n}`, { title, description, skills: skills.split(',') }),
  );
  const index = await filledIndex();
  const lengths: number[] = [];
  for (let start = 0; start < sample.length; start += 128) {
    const batch = sample.slice(start, start + 128);
    await index.upsert(batch);
    const ids = batch.map(({ job }) => job.id);
    lengths.push(...(await lengthsOf(index.collection, ids)));
  }
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(lengths.length).toBeGreaterThan(1000);
  expect(Math.abs(mean / AVERAGE_LENGTH - 1)).toBeLessThan(0.1);
});

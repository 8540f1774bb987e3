import { createEmbedder, type Embedder, EmbeddingSettings } from '@rolecall/embeddings';
import { loadSettings } from '@rolecall/service-runtime';
import { createDomainReader, loadDomainClassifier } from '../src/index.ts';

let embedder: Embedder;
beforeAll(async () => {
  embedder = await createEmbedder(loadSettings([EmbeddingSettings], { EMBEDDING_THREADS: '1' }));
});
afterAll(() => embedder.close());

test('the shares of a group are the means of its vectors, in the order of the groups', async () => {
  const reader = await createDomainReader(embedder.model.name);
  const [nurse, cook] = (await embedder.embedDocuments(['Registered nurse', 'Line cook'])) as [
    Float32Array,
    Float32Array,
  ];
  const [first, both, none, second] = await reader.read([[nurse], [nurse, cook], [], [cook]]);
  expect(first?.['nursing-care']).toBeGreaterThan(0.5);
  expect(second?.['food-service']).toBeGreaterThan(0.5);
  expect(both?.['nursing-care']).toBeCloseTo((first?.['nursing-care'] ?? 0) / 2, 2);
  expect(both?.['food-service']).toBeCloseTo((second?.['food-service'] ?? 0) / 2, 2);
  expect(none).toEqual({});
});

test('small shares are left out', async () => {
  const reader = await createDomainReader(embedder.model.name);
  const vectors = await embedder.embedDocuments(['Registered nurse', 'Manager', 'Looks after things']);
  for (const shares of await reader.read(vectors.map((vector) => [vector]))) {
    const values = Object.values(shares);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0.02);
    expect(values.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.001);
  }
});

test('vectors of another model have no fields of work', async () => {
  expect((await loadDomainClassifier()).model).not.toBe('another');
  const reader = await createDomainReader('another');
  expect(await reader.read([[new Float32Array(3)], []])).toEqual([{}, {}]);
});

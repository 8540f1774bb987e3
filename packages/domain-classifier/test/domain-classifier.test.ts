import { createEmbedder, type Embedder, EmbeddingSettings } from '@rolecall/embeddings';
import { loadSettings } from '@rolecall/service-runtime';
import { DOMAINS } from '@rolecall/taxonomy';
import { type DomainClassifier, loadDomainClassifier } from '../src/index.ts';

let classifier: DomainClassifier;
let embedder: Embedder;
beforeAll(async () => {
  classifier = await loadDomainClassifier();
  embedder = await createEmbedder(loadSettings([EmbeddingSettings], { EMBEDDING_THREADS: '1' }));
});
afterAll(() => embedder.close());

test('it reads the vectors of the default embedding model', () => {
  expect(classifier.model).toBe(embedder.model.name);
});

test('it knows the field of usual titles', async () => {
  const expected = {
    'Registered nurse': 'nursing-care',
    'Line cook': 'food-service',
    'Java developer': 'software-development',
    'Attorney, commercial litigation': 'law-policy',
    'Primary school teacher': 'education',
    'Long-haul truck driver': 'transport-logistics',
    'Tax accountant': 'accounting',
    Bricklayer: 'construction',
  };
  const vectors = await embedder.embedDocuments(Object.keys(expected));
  const first = (await classifier.classify(vectors)).map(
    (row) => DOMAINS[row.indexOf(Math.max(...row))]?.id as string,
  );
  expect(first).toEqual(Object.values(expected));
});

test('400 vectors in one call give 400 rows of probabilities, the same as one by one', async () => {
  const vectors = Array.from({ length: 400 }, (_, row) => unit(embedder.model.dimension, row));
  const rows = await classifier.classify(vectors);
  expect(rows).toHaveLength(400);
  for (const row of rows) {
    expect(row).toHaveLength(DOMAINS.length);
    expect(Math.min(...row)).toBeGreaterThanOrEqual(0);
    expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
  }
  const [alone] = await classifier.classify([vectors[399] as Float32Array]);
  alone?.forEach((p, at) => {
    expect(p).toBeCloseTo(rows[399]?.[at] as number, 5);
  });
});

test('no vectors give no rows', async () => {
  expect(await classifier.classify([])).toEqual([]);
});

test('a vector of another model is refused', async () => {
  await expect(classifier.classify([new Float32Array(3)])).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('a missing model is an INTERNAL error that says what and why', async () => {
  await expect(loadDomainClassifier(new URL('file:///nowhere/'))).rejects.toMatchObject({
    code: 'INTERNAL',
    message: 'The domain classifier cannot be read.',
    cause: { code: 'ENOENT' },
  });
});

/** A unit vector that is another for every seed. */
function unit(length: number, seed: number): Float32Array {
  const vector = Float32Array.from({ length }, (_, at) => Math.sin((seed + 1) * (at + 1)));
  const norm = Math.hypot(...vector);
  return vector.map((component) => component / norm);
}

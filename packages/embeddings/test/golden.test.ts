import { readFile } from 'node:fs/promises';
import { createEmbedder, type Embedder } from '../src/index.ts';
import { LOCAL_MODELS, type LocalModelName } from '../src/local/models.ts';
import { GOLDEN_TEXTS } from './golden-texts.ts';
import { settingsFrom } from './settings.ts';
import { dot } from './vectors.ts';

// Made by onnxruntime and tokenizers in Python from the same files, not by this package, but for the projected
// model's: those are this package's own, and `projection.test.ts` ties them to the plain model's. CPUs differ in
// how they multiply int8, hence the tolerance; on one CPU the two agree to 1e-7.
const TOLERANCE = 1e-2;

interface Golden {
  components: Record<keyof typeof GOLDEN_TEXTS, number[]>;
  cosines: Record<string, number>;
}
const golden: Record<LocalModelName, Golden> = JSON.parse(
  await readFile(new URL('./golden.json', import.meta.url), 'utf8'),
);
const names = Object.keys(GOLDEN_TEXTS) as (keyof typeof GOLDEN_TEXTS)[];

describe.each(Object.keys(LOCAL_MODELS) as LocalModelName[])('%s', (model) => {
  let embedder: Embedder;
  let vectors: Map<string, Float32Array>;

  beforeAll(async () => {
    embedder = await createEmbedder(settingsFrom({ EMBEDDING_MODEL: model }));
    const embedded = await embedder.embedDocuments(names.map((name) => GOLDEN_TEXTS[name]));
    vectors = new Map(names.map((name, i) => [name, embedded[i] as Float32Array]));
  });
  afterAll(() => embedder.close());

  test.each(names)('gives the pinned vector for `%s`', (name) => {
    const vector = vectors.get(name) as Float32Array;
    expect(vector).toHaveLength(embedder.model.dimension);
    expect(Math.abs(dot(vector, vector) - 1)).toBeLessThan(1e-5);
    for (const [i, component] of golden[model].components[name].entries()) {
      expect(Math.abs((vector[i] as number) - component)).toBeLessThan(TOLERANCE);
    }
  });

  test.each(Object.entries(golden[model].cosines))('finds `%s` as similar as pinned', (pair, cosine) => {
    const [a, b] = pair.split(' ').map((name) => vectors.get(name) as Float32Array);
    expect(Math.abs(dot(a as Float32Array, b as Float32Array) - cosine)).toBeLessThan(TOLERANCE);
  });
});

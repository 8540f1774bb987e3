import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbedder } from '../src/index.ts';
import { LOCAL_MODELS } from '../src/local/models.ts';
import { locateProjection, project, readProjection } from '../src/local/projection.ts';
import { normalise } from '../src/normalise.ts';
import { settingsFrom } from './settings.ts';
import { dot } from './vectors.ts';

const JOBS = 'all-minilm-l6-v2-int8-jobs';
const { projection } = LOCAL_MODELS[JOBS];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecall-projection-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a row vector is multiplied by the matrix from the left', () => {
  expect(project(Float32Array.of(1, 2), Float32Array.of(1, 2, 3, 4))).toEqual(Float32Array.of(7, 10));
});

test('the vectors of the model for jobs are those of the plain one, projected and of unit length', async () => {
  const texts = ['Registered nurse, intensive care', 'Welds stainless pipework.', ''];
  const vectorsOf = async (model: string) => {
    const embedder = await createEmbedder(settingsFrom({ EMBEDDING_MODEL: model, EMBEDDING_THREADS: '1' }));
    const vectors = await embedder.embedDocuments(texts);
    expect(embedder.model).toEqual({ name: model, dimension: 384 });
    await embedder.close();
    return vectors;
  };
  const matrix = await readProjection(await locateProjection(projection), 384);
  const plain = await vectorsOf('all-minilm-l6-v2-int8');
  for (const [i, vector] of (await vectorsOf(JOBS)).entries()) {
    const expected = project(plain[i] as Float32Array, matrix);
    normalise(expected);
    expect(Math.abs(dot(vector, vector) - 1)).toBeLessThan(1e-5);
    for (const [at, component] of vector.entries()) {
      expect(Math.abs(component - (expected[at] as number))).toBeLessThan(1e-5);
    }
    expect(dot(vector, plain[i] as Float32Array)).toBeLessThan(0.999);
  }
});

test('a projection other than the pinned one is refused, and named', async () => {
  const path = join(folder, projection.path);
  await writeFile(path, 'another');
  const attempt = locateProjection(projection, folder);
  await expect(attempt).rejects.toMatchObject({ code: 'MODEL_DIGEST_MISMATCH' });
  await expect(attempt).rejects.toThrow(path);
});

test('a projection that is not there is named', async () => {
  const attempt = locateProjection(projection, folder);
  await expect(attempt).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
  await expect(attempt).rejects.toThrow(join(folder, projection.path));
});

test('a matrix is read as little endian, and one of another size is refused', async () => {
  const path = join(folder, 'matrix.f32');
  await writeFile(path, Buffer.from('0000803f000000400000404000008040', 'hex'));
  expect(await readProjection(path, 2)).toEqual(Float32Array.of(1, 2, 3, 4));
  await expect(readProjection(path, 3)).rejects.toThrow(path);
});

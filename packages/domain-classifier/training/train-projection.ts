/** `npm run train:projection`: learns the projection of the embedder of jobs, and writes it into `embeddings`. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEmbedder, type Embedder, EmbeddingSettings, embedCached } from '@rolecall/embeddings';
import { createProjectionTrainer } from '@rolecall/model-training';
import { loadSettings } from '@rolecall/service-runtime';
import { readSources, sharedDataFolder } from '@rolecall/taxonomy/sources';
import { collectSamples } from './collect-samples.ts';
import { halfwayProjection } from './projection/cholesky.ts';
import { createPairDraw, type PairSources, toBatch } from './projection/pairs.ts';
import { readPostingTexts } from './projection/posting-texts.ts';
import { createRandom } from './random.ts';
import type { Sample } from './sample.ts';
import { splitByOccupation } from './split.ts';

const MODEL = 'all-minilm-l6-v2-int8';
const SEED = 20_261_125;
const STEPS = 1500;
/** Pairs of a step: one of each of so many occupations, and title and body of so many postings. */
const OCCUPATIONS = 512;
const POSTINGS = 256;
const TEMPERATURE = 0.1;
/** Falls to 0 along a line. */
const LEARNING_RATE = 5e-4;
const STEPS_PER_REPORT = 100;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const dataDir = sharedDataFolder();
const target = join(root, 'packages/embeddings/projections', `${MODEL}-jobs.f32`);

const embedder = await createEmbedder(
  // What is projected are the plain model's vectors, whichever model is the default.
  loadSettings([EmbeddingSettings], {
    ...process.env,
    EMBEDDING_PROVIDER: 'local',
    EMBEDDING_MODEL: MODEL,
  }),
);
try {
  const { dimension } = embedder.model;
  const sources = await embedSources(embedder);
  say(`${sources.occupations.size} occupations, ${sources.postings.length} postings`);
  const start = performance.now();
  const projection = halfwayProjection(await train(sources, dimension), dimension);
  say(`trained in ${Math.round((performance.now() - start) / 1000)} s`);
  const bytes = littleEndian(projection);
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, bytes);
  say(`${target}: SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
} finally {
  await embedder.close();
}

async function embedSources(embedder: Embedder): Promise<PairSources> {
  const report = (embedded: number, of: number) => say(`embedded ${embedded} of ${of}`);
  const embed = (texts: readonly string[], cache: 'training' | 'evaluation') =>
    embedCached(embedder, texts, join(root, '.data', cache, 'vectors'), report);
  const occupations = new Map<string, Float32Array[]>();
  const add = (group: string, vector: Float32Array) => {
    const list = occupations.get(group);
    if (list) list.push(vector);
    else occupations.set(group, [vector]);
  };

  const { samples } = await collectSamples(dataDir, readSources());
  // The domain classifier reads projected vectors: what it is tested with must be unknown here, too.
  const learnt = new Set(splitByOccupation(samples).training.map((at) => samples[at] as Sample));
  const groups = new Set([...learnt].map(({ group }) => group));
  // One list a domain, so that a change of one's samples leaves the others in the cache.
  for (const ofDomain of Map.groupBy(samples, ({ domain }) => domain).values()) {
    const texts = ofDomain.map(({ text }) => text);
    for (const [at, vector] of (await embed(texts, 'training')).entries()) {
      const sample = ofDomain[at] as Sample;
      if (learnt.has(sample)) add(sample.group, vector);
    }
  }

  const texts = await readPostingTexts(dataDir);
  const bodies = texts.map(({ posting }) => posting);
  const titles = texts.map(({ title }) => title);
  // The evaluation embeds the same texts and keeps them there.
  const postingVectors = await embed(bodies, 'evaluation');
  const titleVectors = await embed(titles, 'evaluation');
  const postings = texts.flatMap(({ group }, at) => {
    if (group !== undefined && !groups.has(group)) return [];
    const pair = { title: titleVectors[at] as Float32Array, posting: postingVectors[at] as Float32Array };
    if (group !== undefined) {
      add(group, pair.posting);
      add(group, pair.title);
    }
    return [pair];
  });
  return { occupations, postings };
}

async function train(sources: PairSources, size: number): Promise<Float32Array> {
  const draw = createPairDraw(sources, createRandom(SEED));
  const trainer = await createProjectionTrainer({
    size,
    rows: OCCUPATIONS + POSTINGS,
    temperature: TEMPERATURE,
  });
  let losses = 0;
  for (let step = 0; step < STEPS; step++) {
    const batch = toBatch(draw(OCCUPATIONS, POSTINGS), size);
    losses += await trainer.step(batch, LEARNING_RATE * (1 - step / STEPS));
    if ((step + 1) % STEPS_PER_REPORT > 0) continue;
    say(`step ${step + 1}: loss ${(losses / STEPS_PER_REPORT).toFixed(3)}`);
    losses = 0;
  }
  return trainer.parameters()['W']?.data as Float32Array;
}

function littleEndian(matrix: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(matrix.byteLength));
  for (const [at, value] of matrix.entries())
    view.setFloat32(at * Float32Array.BYTES_PER_ELEMENT, value, true);
  return new Uint8Array(view.buffer);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

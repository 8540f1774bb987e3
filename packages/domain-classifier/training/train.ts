/**
 * Trains the classifier and writes `model/`: `pnpm train:domain [--export <file>]`. Needs the data beside the
 * repository. The same sources on one kind of CPU give the same bytes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createEmbedder, EmbeddingSettings, embedCached } from '@rolecall/embeddings';
import {
  fitTemperature,
  type LabelledRows,
  predict,
  toOnnx,
  trainSoftmaxNetwork,
} from '@rolecall/model-training';
import { loadSettings } from '@rolecall/service-runtime';
import { DOMAINS } from '@rolecall/taxonomy';
import { readSources, sharedDataFolder } from '@rolecall/taxonomy/sources';
import { collectSamples } from './collect-samples.ts';
import { dataFigures, testFigures } from './figures.ts';
import { type Baseline, type Metrics, modelCard } from './model-card.ts';
import type { Sample } from './sample.ts';
import { splitByOccupation } from './split.ts';

const CACHE = fileURLToPath(new URL('../../../.data/training/vectors', import.meta.url));
const MODEL = new URL('../model/', import.meta.url);

/** The best of some ten settings; what they were compared by is in the model card (limits). */
const NETWORK = {
  hidden: 512,
  classes: DOMAINS.length,
  dropout: 0.6,
  decay: 0.3,
  learningRate: 3e-4,
  batchSize: 512,
  maxEpochs: 5,
  patience: 2,
  seed: 1,
};

const { values } = parseArgs({ options: { export: { type: 'string' } } });
const { samples, linkedIn } = await collectSamples(sharedDataFolder(), readSources());
const parts = splitByOccupation(samples);
// For measuring other classifiers on the same split. The texts are not ours to keep in the repository.
if (values.export !== undefined) writeFileSync(values.export, JSON.stringify({ samples, parts }));

const { model, vectors } = await embedded(samples);
const [training, validation, test] = [parts.training, parts.validation, parts.test].map(rowsOf) as [
  LabelledRows,
  LabelledRows,
  LabelledRows,
];
let kept = { epoch: 0, loss: Number.POSITIVE_INFINITY };
const network = await trainSoftmaxNetwork(training, validation, {
  ...NETWORK,
  onEpoch: ({ epoch, loss, validationLoss }) => {
    if (validationLoss < kept.loss) kept = { epoch, loss: validationLoss };
    say(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}, on validation ${validationLoss.toFixed(4)}`);
  },
});
const temperature = fitTemperature(await predict(network, validation.features), validation.labels);
const raw = await predict(network, test.features);
const calibrated = await predict(network, test.features, temperature);

const metrics: Metrics = {
  embeddingModel: model.name,
  network: NETWORK,
  epochsKept: kept.epoch + 1,
  temperature: Number(temperature.toFixed(4)),
  data: dataFigures(samples, parts),
  linkedIn,
  test: testFigures(
    parts.test.map((at) => samples[at] as Sample),
    test.labels,
    raw,
    calibrated,
  ),
};
const baseline = JSON.parse(
  readFileSync(new URL('tfidf-baseline.json', import.meta.url), 'utf8'),
) as Baseline;
mkdirSync(MODEL, { recursive: true });
write('domain-classifier.onnx', toOnnx(network, { temperature, metadata: { embeddingModel: model.name } }));
write(
  'domain-classifier.json',
  toJson({ embeddingModel: model.name, dimension: model.dimension, domains: DOMAINS.map(({ id }) => id) }),
);
write('metrics.json', toJson(metrics));
write('MODEL-CARD.md', modelCard(metrics, baseline));
const { macroF1, top1, top3, calibrationError } = metrics.test;
say(`macro-F1 ${macroF1}, top-1 ${top1}, top-3 ${top3}, ECE ${calibrationError.after}`);

/** Embeds domain by domain, so that a changed domain leaves the others' vectors in the cache. */
async function embedded(all: readonly Sample[]) {
  const embedder = await createEmbedder(loadSettings([EmbeddingSettings], process.env));
  try {
    const vectors: Float32Array[] = [];
    // `all` comes domain by domain: the vectors keep its order.
    for (const [domain, ofOne] of Map.groupBy(all, (sample) => sample.domain)) {
      const texts = ofOne.map(({ text }) => text);
      vectors.push(
        ...(await embedCached(embedder, texts, CACHE, (done, of) => {
          if (done === of) say(`embedded ${domain}: ${of}`);
        })),
      );
    }
    return { model: embedder.model, vectors };
  } finally {
    await embedder.close();
  }
}

function rowsOf(places: readonly number[]): LabelledRows {
  return {
    features: places.map((at) => vectors[at] as Float32Array),
    labels: places.map((at) => DOMAINS.findIndex(({ id }) => id === samples[at]?.domain)),
  };
}

function write(file: string, content: string | Uint8Array): void {
  writeFileSync(new URL(file, MODEL), content);
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

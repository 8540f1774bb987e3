/** Fits the weights of the second stage to the training set: `npm run train:ranking`. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startLocalStack } from '@rolecall/local-stack';
import { readCorpus } from '../corpus/read-corpus.ts';
import { openTrainingSet } from '../judged/real-resumes.ts';
import { openStages } from '../open-stages.ts';
import { fitWeights } from './fit-weights.ts';
import { FEATURE_NAMES, gradedRows } from './graded-rows.ts';

const WEIGHTS = new URL('../../../ranking/data/weights.json', import.meta.url);
const CACHE = fileURLToPath(new URL('../../../../.data/evaluation/vectors', import.meta.url));

const set = openTrainingSet();
const { jobs } = await readCorpus(set.corpus);
const stack = await startLocalStack();
try {
  const env = { ...process.env, QDRANT_URL: stack.qdrantUrl };
  const onProgress = (message: string) => process.stderr.write(`${message}\n`);
  const { stages, close } = await openStages({ name: set.name, jobs }, { cacheDir: CACHE, env, onProgress });
  try {
    const rows = await gradedRows(set, stages);
    const { bias, weights } = fitWeights(rows);
    const rounded = (value: number) => Number(value.toPrecision(5));
    const features = Object.fromEntries(
      FEATURE_NAMES.map((name, i) => [name, rounded(weights[i] as number)]),
    );
    const text = `${JSON.stringify({ bias: rounded(bias), features }, undefined, 2)}\n`;
    writeFileSync(WEIGHTS, text);
    process.stdout.write(`${rows.length} resumes, ${rows.flat().length} rows\n${text}`);
  } finally {
    await close();
  }
} finally {
  await stack.stop();
}

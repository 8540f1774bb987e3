/** Trains the ranker on the training set: `npm run train:ranker`; `--curve` says what more judgments bring. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openWordScores } from '@rolecall/job-index';
import { startLocalStack } from '@rolecall/local-stack';
import { treeEnsembleModel } from '@rolecall/model-training';
import { readCorpus } from '../corpus/read-corpus.ts';
import { openTestSet, openTrainingSet } from '../judged/real-resumes.ts';
import { openStages } from '../open-stages.ts';
import { FEATURE_NAMES, gradedRows } from './graded-rows.ts';
import { learningCurve } from './learning-curve.ts';
import { trainRanker } from './train-ranker.ts';

const MODEL = new URL('../../../ranking/model/', import.meta.url);
const CACHE = fileURLToPath(new URL('../../../../.data/evaluation/vectors', import.meta.url));

const { values } = parseArgs({ options: { curve: { type: 'boolean', default: false } } });
const set = openTrainingSet();
const { jobs } = await readCorpus(set.corpus);
const stack = await startLocalStack();
try {
  const env = { ...process.env, QDRANT_URL: stack.qdrantUrl };
  const onProgress = (message: string) => process.stderr.write(`${message}\n`);
  const { stages, settings, close } = await openStages(
    { name: set.name, jobs },
    { cacheDir: CACHE, env, onProgress },
  );
  try {
    const words = await openWordScores(settings, stages.index.collection);
    const sources = { jobs, words, stages };
    const resumes = await gradedRows(set, sources);
    if (values.curve) {
      const test = await gradedRows(openTestSet(), sources);
      for (const { pairs, ndcg, precision } of learningCurve(resumes, test)) {
        process.stdout.write(`${pairs}\t${ndcg.toFixed(3)}\t${precision.toFixed(3)}\n`);
      }
    } else {
      const { linear, trees, typical } = trainRanker(resumes);
      const model = treeEnsembleModel({ features: FEATURE_NAMES.length, linear, trees });
      const rounded = (value: number) => Number(value.toPrecision(5));
      const named = Object.fromEntries(FEATURE_NAMES.map((name, i) => [name, rounded(typical[i] as number)]));
      writeFileSync(new URL('ranker.onnx', MODEL), model);
      const description = { features: FEATURE_NAMES, typical: named };
      writeFileSync(new URL('ranker.json', MODEL), `${JSON.stringify(description, undefined, 2)}\n`);
      const judged = resumes.flat().filter(({ trust }) => trust === 1).length;
      process.stdout.write(
        `${resumes.length} resumes, ${judged} judged pairs, ${trees.length} trees, ${model.length} bytes\n`,
      );
    }
  } finally {
    await close();
  }
} finally {
  await stack.stop();
}

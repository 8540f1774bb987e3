import { boostTrees, sumOfTrees, type Tree } from '@rolecall/model-training';
import { calibrate } from './calibrate.ts';
import { fitLinear } from './fit-linear.ts';
import { FEATURE_NAMES, type GradedRow } from './graded-rows.ts';

/** A ranker as numbers: the log-odds are the linear part and the sum of the trees. */
export interface TrainedRanker {
  linear: { weights: number[]; bias: number };
  trees: Tree[];
  /** Mean features of the candidates it was trained on. */
  typical: number[];
}

/** Features of which more may never lower a score; of the others the trees may learn what they find. */
const RISING: ReadonlySet<string> = new Set([
  'skillSimilarity',
  'skillCoverage',
  'skillsShared',
  'skillsMissing',
  'level',
  'degreeGap',
  'licencesMissing',
  'yearsMissing',
]);

/** As LightGBM's LambdaMART ranked best with, on resumes that were neither trained on nor are the test split. */
export const BOOSTING = {
  rounds: 150,
  leaves: 8,
  learningRate: 0.05,
  minRows: 40,
  l2: 10,
  truncation: 30,
  monotone: FEATURE_NAMES.map((name) => (RISING.has(name) ? 1 : 0)),
} as const;

/**
 * Trains a ranker: a linear model first, which does well where few postings are judged, then trees that learn what it
 * leaves (LambdaMART), then both are calibrated. Deterministic.
 *
 * @param resumes rows of each resume
 */
export function trainRanker(resumes: readonly (readonly GradedRow[])[]): TrainedRanker {
  const weights = fitLinear(resumes);
  const linear = (features: readonly number[]) =>
    features.reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
  const queries = resumes.map((rows) => rows.map((row) => ({ ...row, start: linear(row.features) })));
  const trees = boostTrees(queries, BOOSTING);
  const rows = queries.flat();
  const { slope, bias } = calibrate(
    rows,
    rows.map(({ start, features }) => start + sumOfTrees(trees, features)),
  );
  return {
    linear: { weights: weights.map((weight) => weight * slope), bias },
    trees: trees.map((tree) => scaled(tree, slope)),
    typical: FEATURE_NAMES.map((_, i) => meanOf(rows.map(({ features }) => features[i] as number))),
  };
}

/** The log-odds of a row. */
export function scoreOf({ linear, trees }: TrainedRanker, features: readonly number[]): number {
  const sum = features.reduce((total, value, i) => total + value * (linear.weights[i] as number), 0);
  return sum + linear.bias + sumOfTrees(trees, features);
}

function scaled({ nodes }: Tree, by: number): Tree {
  return { nodes: nodes.map((node) => ('value' in node ? { value: Math.fround(node.value * by) } : node)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

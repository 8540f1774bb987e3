export { calibrationError, fitTemperature, indexOfMax, tempered } from './calibration.ts';
export { f1Scores, topAccuracy } from './classification-metrics.ts';
export { createProjectionTrainer, NOT_NEGATIVE } from './contrastive-projection.ts';
export { type BoostOptions, boostTrees } from './gradient-boosted-trees/boost-trees.ts';
export type { RankingRow } from './gradient-boosted-trees/lambda-gradients.ts';
export { sumOfTrees, type Tree, type TreeNode } from './gradient-boosted-trees/tree.ts';
export { type TreeEnsemble, treeEnsembleModel } from './gradient-boosted-trees/tree-ensemble-model.ts';
export { createGraph, type Dims, type Graph } from './graph.ts';
export {
  type LabelledRows,
  type NetworkOptions,
  predict,
  type SoftmaxNetwork,
  toOnnx,
  trainSoftmaxNetwork,
} from './softmax-network.ts';
export { type Batch, createTrainer, type Parameters, type Trainer } from './training-step.ts';

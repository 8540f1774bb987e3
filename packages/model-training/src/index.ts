export { calibrationError, fitTemperature, indexOfMax, tempered } from './calibration.ts';
export { f1Scores, topAccuracy } from './classification-metrics.ts';
export { createProjectionTrainer, NOT_NEGATIVE } from './contrastive-projection.ts';
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

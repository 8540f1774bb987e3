export { createGraph, type Dims, type Graph } from './graph.ts';
export { quantiseWeights } from './quantise-weights.ts';

import { createGraph } from '../graph.ts';
import type { Tree } from './tree.ts';

export interface TreeEnsemble {
  /** Length of a row. */
  features: number;
  /** A score that is linear in the features; weights and bias are stored as float32. */
  linear: { weights: readonly number[]; bias: number };
  trees: readonly Tree[];
  metadata?: Record<string, string>;
}

/**
 * An ONNX model of the sum of a linear function and trees: `features` of [rows, features] to `score` of [rows].
 *
 * @throws RangeError where there are not as many weights as features, or a tree asks for a feature that is not there
 */
export function treeEnsembleModel({ features, linear, trees, metadata = {} }: TreeEnsemble): Uint8Array {
  if (linear.weights.length !== features) throw new RangeError('there has to be one weight for each feature');
  const graph = createGraph('tree-ensemble');
  const x = graph.input('features', ['rows', features]);
  const product = graph.apply('MatMul', [x, graph.constant(linear.weights, [features, 1])]);
  const scored = graph.apply('Add', [product, graph.constant([linear.bias])]);
  const sum =
    trees.length === 0
      ? scored
      : graph.apply('Add', [
          scored,
          graph.applyMl('TreeEnsembleRegressor', [x], attributesOf(trees, features)),
        ]);
  graph.output('score', graph.apply('Squeeze', [sum, graph.integers([1])]), ['rows']);
  return graph.toBytes(metadata);
}

/** Trees in the columns of `TreeEnsembleRegressor`: https://onnx.ai/onnx/operators/onnx_aionnxml_TreeEnsembleRegressor.html */
function attributesOf(trees: readonly Tree[], features: number) {
  const nodes = trees.flatMap((tree, treeId) =>
    tree.nodes.map((node, nodeId) =>
      'feature' in node
        ? { treeId, nodeId, mode: 'BRANCH_LEQ', value: 0, ...node }
        : { treeId, nodeId, mode: 'LEAF', feature: 0, threshold: 0, left: 0, right: 0, ...node },
    ),
  );
  if (nodes.some(({ feature }) => feature >= features))
    throw new RangeError('a tree asks for an unknown feature');
  const leaves = nodes.filter(({ mode }) => mode === 'LEAF');
  return {
    n_targets: 1,
    nodes_treeids: nodes.map(({ treeId }) => treeId),
    nodes_nodeids: nodes.map(({ nodeId }) => nodeId),
    nodes_modes: { strings: nodes.map(({ mode }) => mode) },
    nodes_featureids: nodes.map(({ feature }) => feature),
    nodes_values: { floats: nodes.map(({ threshold }) => threshold) },
    nodes_truenodeids: nodes.map(({ left }) => left),
    nodes_falsenodeids: nodes.map(({ right }) => right),
    target_treeids: leaves.map(({ treeId }) => treeId),
    target_nodeids: leaves.map(({ nodeId }) => nodeId),
    target_ids: leaves.map(() => 0),
    target_weights: { floats: leaves.map(({ value }) => value) },
  };
}

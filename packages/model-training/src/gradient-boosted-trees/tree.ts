/** A regression tree over float32 features. */
export interface Tree {
  /** Nodes in order, the root first: a split sends `x[feature] <= threshold` to `left`, else to `right`. */
  nodes: readonly TreeNode[];
}

/** Children are given by their places in the tree's `nodes`; thresholds and values are float32 numbers. */
export type TreeNode =
  | { feature: number; threshold: number; left: number; right: number }
  | { value: number };

/** The sum of the leaves that a row ends in, 0 for no trees. Features are rounded to float32, as in training. */
export function sumOfTrees(trees: readonly Tree[], features: readonly number[]): number {
  const row = Float32Array.from(features);
  return trees.reduce((sum, tree) => sum + leafValue(tree, row), 0);
}

function leafValue({ nodes }: Tree, row: Float32Array): number {
  let node = nodes[0] as TreeNode;
  while ('feature' in node) {
    node = nodes[(row[node.feature] as number) <= node.threshold ? node.left : node.right] as TreeNode;
  }
  return node.value;
}

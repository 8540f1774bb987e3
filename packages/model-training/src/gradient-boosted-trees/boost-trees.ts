import { binFeatures } from './feature-bins.ts';
import { growTree, type TreeOptions } from './grow-tree.ts';
import { type Gradients, lambdaGradients, type RankingRow } from './lambda-gradients.ts';
import type { Tree } from './tree.ts';

export interface BoostOptions extends TreeOptions {
  /** Trees at most. */
  rounds: number;
  /** Ranks of a query that matter; see {@link lambdaGradients}. */
  truncation: number;
}

/**
 * Learns to rank by gradient boosted trees: LambdaMART over histograms, trees grown leaf by leaf, no sampling.
 * Deterministic. Scores are `start` plus {@link sumOfTrees}.
 *
 * @param queries rows that are ranked among each other
 * @returns fewer than `rounds` trees where no further split lowers the loss
 * @throws RangeError where rows differ in length, a feature is not a finite float32 number, or `monotone` does not speak of
 *   every feature
 */
export function boostTrees(queries: readonly (readonly RankingRow[])[], options: BoostOptions): Tree[] {
  const rows = queries.flat();
  if (rows.length === 0) return [];
  const binned = binFeatures(rows.map(({ features }) => features));
  if (options.monotone !== undefined && options.monotone.length !== binned.features.length) {
    throw new RangeError('monotone has to speak of every feature');
  }
  const scores = Float64Array.from(rows, ({ start }) => start);
  const gradients: Gradients = {
    first: new Float64Array(rows.length),
    second: new Float64Array(rows.length),
  };
  const objectives = queries.map((query) => lambdaGradients(query, options.truncation));
  const trees: Tree[] = [];
  while (trees.length < options.rounds) {
    let offset = 0;
    objectives.forEach((objective, at) => {
      objective(scores, offset, gradients);
      offset += queries[at]?.length ?? 0;
    });
    const { nodes, leaves } = growTree(binned, gradients, options);
    if (nodes.length === 1) break;
    for (const leaf of leaves) {
      for (const row of leaf.rows) scores[row] = (scores[row] as number) + leaf.value;
    }
    trees.push({ nodes });
  }
  return trees;
}

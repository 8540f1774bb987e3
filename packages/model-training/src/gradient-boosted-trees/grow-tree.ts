import { type Bounds, bestSplit, leafValue, type Split, type SplitOptions } from './best-split.ts';
import type { BinnedRows } from './feature-bins.ts';
import { type Histograms, histogramsOf, rest, type Sums } from './histogram.ts';
import type { Gradients } from './lambda-gradients.ts';
import type { Tree, TreeNode } from './tree.ts';

export interface TreeOptions extends SplitOptions {
  /** Leaves of a tree at most. */
  leaves: number;
  /** What leaves' values are multiplied by, above 0. */
  learningRate: number;
}

/** A tree and, for each of its leaves, the rows that end in it. */
export interface GrownTree extends Tree {
  leaves: readonly { value: number; rows: Uint32Array }[];
}

/** Rows that are together so far. */
interface Part {
  rows: Uint32Array;
  sums: Sums;
  bounds: Bounds;
  histograms: Histograms;
}

interface Leaf extends Part {
  /** Its place in the tree's nodes. */
  node: number;
  split: Split | undefined;
}

/** Grows a tree leaf by leaf: always the one is split next whose split lowers the loss most (Shi 2007). */
export function growTree(binned: BinnedRows, gradients: Gradients, options: TreeOptions): GrownTree {
  const nodes: TreeNode[] = [];
  const addLeaf = (part: Part): Leaf => ({
    ...part,
    node: nodes.push({ value: 0 }) - 1,
    split: bestSplit(binned, part.histograms, part.sums, part.bounds, options),
  });
  let leaves = [addLeaf(allRows(binned, gradients))];
  while (leaves.length < options.leaves) {
    const leaf = leaves.reduce((best, other) => (gainOf(other) > gainOf(best) ? other : best));
    if (leaf.split === undefined) break;
    const [left, right] = parted(leaf, leaf.split, binned, gradients, options).map(addLeaf) as [Leaf, Leaf];
    const { feature, bin } = leaf.split;
    const threshold = binned.features[feature]?.thresholds[bin] as number;
    nodes[leaf.node] = { feature, threshold, left: left.node, right: right.node };
    leaves = [...leaves.filter((other) => other !== leaf), left, right];
  }
  const ends = leaves.map(({ node, rows, sums, bounds }) => {
    const value = Math.fround(options.learningRate * leafValue(sums, bounds, options.l2));
    nodes[node] = { value };
    return { value, rows };
  });
  return { nodes, leaves: ends };
}

function gainOf({ split }: Leaf): number {
  return split?.gain ?? 0;
}

function allRows(binned: BinnedRows, gradients: Gradients): Part {
  const rows = Uint32Array.from({ length: binned.rows }, (_, row) => row);
  const total = (numbers: Float64Array) => numbers.reduce((sum, number) => sum + number, 0);
  return {
    rows,
    sums: { first: total(gradients.first), second: total(gradients.second), rows: binned.rows },
    bounds: { low: -Infinity, high: Infinity },
    histograms: histogramsOf(binned, rows, gradients),
  };
}

/** Both sides of a split, the left first. Only the smaller one's rows are counted: the other one has the rest. */
function parted(
  { rows, bounds, histograms }: Part,
  split: Split,
  binned: BinnedRows,
  gradients: Gradients,
  options: SplitOptions,
): [Part, Part] {
  const bins = binned.features[split.feature]?.bins as Uint8Array;
  const isLeft = (row: number) => (bins[row] as number) <= split.bin;
  const [left, right] = [rows.filter(isLeft), rows.filter((row) => !isLeft(row))];
  const smaller = histogramsOf(binned, left.length < right.length ? left : right, gradients);
  const larger = rest(histograms, smaller);
  const [leftHistograms, rightHistograms] =
    left.length < right.length ? [smaller, larger] : [larger, smaller];
  const [leftBounds, rightBounds] = childBounds(split, bounds, options);
  return [
    { rows: left, sums: split.left, bounds: leftBounds, histograms: leftHistograms },
    { rows: right, sums: split.right, bounds: rightBounds, histograms: rightHistograms },
  ];
}

/** What is right of a split by a monotone feature stays on its side of what is left: the middle of both bounds them. */
function childBounds(
  { feature, left, right }: Split,
  bounds: Bounds,
  { monotone, l2 }: SplitOptions,
): [left: Bounds, right: Bounds] {
  const middle = (leafValue(left, bounds, l2) + leafValue(right, bounds, l2)) / 2;
  const below = { low: bounds.low, high: middle };
  const above = { low: middle, high: bounds.high };
  const direction = monotone?.[feature] ?? 0;
  if (direction === 0) return [bounds, bounds];
  return direction > 0 ? [below, above] : [above, below];
}

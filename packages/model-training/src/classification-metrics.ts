import { indexOfMax } from './calibration.ts';
import type { LabelledRows } from './softmax-network.ts';

/** F1 of every class (0 where it is neither given nor predicted), and their mean. */
export function f1Scores(
  probabilities: readonly ArrayLike<number>[],
  labels: LabelledRows['labels'],
  classes: number,
): { macro: number; byClass: number[] } {
  const right = new Float64Array(classes);
  const predicted = new Float64Array(classes);
  const given = new Float64Array(classes);
  probabilities.forEach((row, at) => {
    const choice = indexOfMax(row);
    const label = labels[at] as number;
    predicted[choice] = (predicted[choice] ?? 0) + 1;
    given[label] = (given[label] ?? 0) + 1;
    if (choice === label) right[label] = (right[label] ?? 0) + 1;
  });
  const byClass = Array.from(right, (hits, one) => {
    const all = (predicted[one] ?? 0) + (given[one] ?? 0);
    return all === 0 ? 0 : (2 * hits) / all;
  });
  return { macro: byClass.reduce((sum, f1) => sum + f1, 0) / classes, byClass };
}

/** How often the right class is among the `k` most probable, 0..1. */
export function topAccuracy(
  probabilities: readonly ArrayLike<number>[],
  labels: LabelledRows['labels'],
  k: number,
): number {
  const hits = probabilities.filter((row, at) => {
    const own = row[labels[at] as number] as number;
    return Array.from(row).filter((p) => p > own).length < k;
  });
  return hits.length / probabilities.length;
}

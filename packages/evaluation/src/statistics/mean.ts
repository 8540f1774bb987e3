/** Mean of the values that are defined, and how many those are; undefined when there are none. */
export function mean(values: readonly (number | undefined)[]): { mean: number; n: number } | undefined {
  const defined = values.filter((value) => value !== undefined);
  if (defined.length === 0) return undefined;
  return { mean: defined.reduce((sum, value) => sum + value, 0) / defined.length, n: defined.length };
}

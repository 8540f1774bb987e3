/**
 * One vector from the token vectors of one text.
 *
 * @param states row-major, `tokens` x `dimension`; every row counts, as nothing is padded
 */
export function pool(states: Float32Array, dimension: number, pooling: 'mean' | 'cls'): Float32Array {
  if (pooling === 'cls') return states.slice(0, dimension);
  const tokens = states.length / dimension;
  const mean = new Float32Array(dimension);
  for (let i = 0; i < states.length; i++) {
    const column = i % dimension;
    mean[column] = (mean[column] as number) + (states[i] as number) / tokens;
  }
  return mean;
}

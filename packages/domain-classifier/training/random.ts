import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws that are the same at every run. */
export interface Random {
  /** An integer from 0 to below `n`. */
  below(n: number): number;
  /** `n` different ones of the list, in random order; all where it has fewer. */
  pick<Value>(list: readonly Value[], n: number): Value[];
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const below = (n: number) => uniformInt(generator, 0, n - 1);
  return {
    below,
    pick(list, n) {
      const rest = [...list];
      return Array.from({ length: Math.min(n, rest.length) }, () => {
        const at = below(rest.length);
        const [value] = rest.splice(at, 1, rest.at(-1) as never);
        rest.pop();
        return value as (typeof rest)[number];
      });
    },
  };
}

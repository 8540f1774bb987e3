import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers that look random, the same ones for the same seed. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
}

export function createRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return { between: (least, most) => uniformInt(generator, least, most) };
}

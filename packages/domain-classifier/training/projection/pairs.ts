import { type Batch, NOT_NEGATIVE } from '@rolecall/model-training';
import type { Random } from '../random.ts';

/** Two vectors of the same work. Pairs with the same key are of the same work, too, and no negatives of each other. */
export interface Pair {
  x: Float32Array;
  y: Float32Array;
  key: string;
}

/** A posting's two vectors. */
export interface PostingVectors {
  title: Float32Array;
  posting: Float32Array;
}

/** What pairs are drawn from. */
export interface PairSources {
  /** Vectors of each occupation; those with one only are left out. */
  occupations: ReadonlyMap<string, readonly Float32Array[]>;
  postings: readonly PostingVectors[];
}

/**
 * Draws pairs: two texts of each of `occupations` different occupations, then title and body of each of
 * `postings` postings, which may come twice.
 */
export function createPairDraw(
  sources: PairSources,
  random: Random,
): (occupations: number, postings: number) => Pair[] {
  const known = [...sources.occupations].filter(([, vectors]) => vectors.length > 1);
  return (occupations, postings) => [
    ...random.pick(known, occupations).map(([key, vectors]) => {
      const [x, y] = random.pick(vectors, 2) as [Float32Array, Float32Array];
      return { x, y, key };
    }),
    ...Array.from({ length: postings }, () => {
      const at = random.below(sources.postings.length);
      const { title, posting } = sources.postings[at] as PostingVectors;
      return { x: title, y: posting, key: `posting ${at}` };
    }),
  ];
}

/** The pairs as a projection trainer takes them. */
export function toBatch(pairs: readonly Pair[], size: number): Batch {
  const rows = pairs.length;
  const side = (of: 'x' | 'y') => {
    const data = new Float32Array(rows * size);
    pairs.forEach((pair, row) => {
      data.set(pair[of], row * size);
    });
    return { dims: [rows, size], data };
  };
  const mask = new Float32Array(rows * rows);
  const rowsOf = Map.groupBy(pairs.keys(), (row) => (pairs[row] as Pair).key);
  for (const same of rowsOf.values()) {
    for (const a of same) for (const b of same) if (a !== b) mask[a * rows + b] = NOT_NEGATIVE;
  }
  return { x: side('x'), y: side('y'), mask: { dims: [rows, rows], data: mask } };
}

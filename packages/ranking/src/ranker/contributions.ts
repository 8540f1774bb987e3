import type { Contributions, RankingFeatures } from '@rolecall/contracts';
import { type EvidenceKind, FEATURE_GROUPS } from './feature-groups.ts';
import { type Ranker, rowsOf } from './ranker.ts';

const KINDS = Object.keys(FEATURE_GROUPS) as EvidenceKind[];

/** Every set of kinds, as bits. */
const COALITIONS = 1 << KINDS.length;

/**
 * Weight of what a kind adds to a set of `size` others: `size! (n - size - 1)! / n!`, the share of the orders in which
 * just these come before it.
 */
const WEIGHTS = KINDS.map((_, size) => {
  const n = KINDS.length;
  return (factorial(size) * factorial(n - size - 1)) / factorial(n);
});

/**
 * What each kind of evidence adds to a score: Shapley values (Shapley 1953) over kinds of features, each held against
 * those of a typical posting. Exact, over all 256 sets of kinds, by the very model that ranks, in one run: `typical` and
 * the parts sum to the score.
 *
 * @returns in the order of the rows
 */
export async function contributionsOf(
  ranker: Ranker,
  rows: readonly RankingFeatures[],
): Promise<Contributions[]> {
  const scores = await ranker.score(mixturesOf(ranker, rows));
  return rows.map((_, at) => shapley(scores.subarray(at * COALITIONS, (at + 1) * COALITIONS)));
}

/** For each row and each set of kinds a row with the features of these kinds, and all others as they typically are. */
function mixturesOf(ranker: Ranker, rows: readonly RankingFeatures[]): Float32Array {
  const { features, typical } = ranker;
  const width = features.length;
  const bits = features.map((name) => 1 << KINDS.findIndex((kind) => FEATURE_GROUPS[kind].includes(name)));
  const own = rowsOf(ranker, rows);
  const usual = rowsOf(ranker, [typical]);
  const mixed = new Float32Array(rows.length * COALITIONS * width);
  let at = 0;
  for (let row = 0; row < rows.length; row++) {
    for (let set = 0; set < COALITIONS; set++) {
      for (let i = 0; i < width; i++) {
        const isOwn = (set & (bits[i] as number)) !== 0;
        mixed[at++] = (isOwn ? own[row * width + i] : usual[i]) as number;
      }
    }
  }
  return mixed;
}

function shapley(scores: Float32Array): Contributions {
  const parts = KINDS.map((kind, bit) => {
    let sum = 0;
    for (let set = 0; set < COALITIONS; set++) {
      if (set & (1 << bit)) continue;
      const added = (scores[set | (1 << bit)] as number) - (scores[set] as number);
      sum += (WEIGHTS[countBits(set)] as number) * added;
    }
    return [kind, sum] as const;
  });
  return { typical: scores[0] as number, ...(Object.fromEntries(parts) as Record<EvidenceKind, number>) };
}

function countBits(set: number): number {
  let bits = 0;
  for (let rest = set; rest > 0; rest &= rest - 1) bits++;
  return bits;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}

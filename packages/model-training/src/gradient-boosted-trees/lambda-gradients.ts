/** A row of a query: a posting for a resume, a page for a search. */
export interface RankingRow {
  /** Finite numbers, used as float32; the same number of them in every row. */
  features: readonly number[];
  /** How well the row fits the query, 0..3; its gain is `2^grade - 1`. */
  grade: number;
  /** How much the grade is believed, 0..1: the row's weight. */
  trust: number;
  /** Score before the first tree. */
  start: number;
}

/** First and second derivative of the loss by each row's score. */
export interface Gradients {
  first: Float64Array;
  second: Float64Array;
}

/** Keeps the loss of pairs whose scores hardly differ finite, as in LightGBM. */
const SCORE_GAP_FLOOR = 0.01;

/**
 * Gives the gradients of a query: LambdaMART (Burges, "From RankNet to LambdaRank to LambdaMART", 2010) with LightGBM's
 * normalisation (`lambdarank_norm`). A pair counts by how much nDCG changes when its rows change places, over the gap
 * of their scores; the gradients of a query are then scaled so that none with many pairs outweighs the others.
 *
 * @param truncation ranks from the first on: pairs with no row among them do not count, and the ideal is made of them
 * @returns writes the gradients of the rows, which have `scores[offset...]`, to the same places
 */
export function lambdaGradients(
  query: readonly RankingRow[],
  truncation: number,
): (scores: Float64Array, offset: number, gradients: Gradients) => void {
  const size = query.length;
  const gains = Float64Array.from(query, ({ grade }) => 2 ** grade - 1);
  const discounts = Float64Array.from(query, (_, rank) => 1 / Math.log2(rank + 2));
  const ideal = gains
    .toSorted((a, b) => b - a)
    .subarray(0, truncation)
    .reduce((sum, gain, rank) => sum + gain * (discounts[rank] as number), 0);

  return (scores, offset, { first, second }) => {
    first.fill(0, offset, offset + size);
    second.fill(0, offset, offset + size);
    if (ideal === 0) return;
    const scoreOf = (row: number) => scores[offset + row] as number;
    const order = Uint32Array.from(query.keys()).sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
    const allTied = scoreOf(order[0] as number) === scoreOf(order[size - 1] as number);
    const add = (to: Float64Array, row: number, amount: number) => {
      to[offset + row] = (to[offset + row] as number) + amount;
    };
    let sum = 0;
    for (let upper = 0; upper < Math.min(size, truncation); upper++) {
      for (let lower = upper + 1; lower < size; lower++) {
        let [better, worse] = [order[upper] as number, order[lower] as number];
        const gained = (gains[better] as number) - (gains[worse] as number);
        if (gained === 0) continue;
        if (gained < 0) [better, worse] = [worse, better];
        const gap = scoreOf(better) - scoreOf(worse);
        const discounted = (discounts[upper] as number) - (discounts[lower] as number);
        const change = (Math.abs(gained) * discounted) / ideal;
        const weight = allTied ? change : change / (SCORE_GAP_FLOOR + Math.abs(gap));
        const wrong = 1 / (1 + Math.exp(gap));
        add(first, better, -weight * wrong);
        add(first, worse, weight * wrong);
        add(second, better, weight * wrong * (1 - wrong));
        add(second, worse, weight * wrong * (1 - wrong));
        sum += 2 * weight * wrong;
      }
    }
    const scale = sum > 0 ? Math.log2(1 + sum) / sum : 1;
    query.forEach(({ trust }, row) => {
      first[offset + row] = (first[offset + row] as number) * scale * trust;
      second[offset + row] = (second[offset + row] as number) * scale * trust;
    });
  };
}

import { RELEVANT } from './gain.ts';
import { dcg } from './ndcg.ts';

/** A posting as diversity sees it. */
export interface ClusteredItem {
  /** Unjudged postings count as 0. */
  grade: number;
  /** Postings of one cluster repeat each other, such as those of one title. */
  cluster: string;
}

/**
 * alpha-nDCG at `k` (Clarke et al., SIGIR 2008): a relevant posting is worth 1 when it is the first of its
 * cluster and `(1 - alpha)^n` after n relevant ones of the same cluster, discounted by rank as in nDCG and
 * divided by the best possible list.
 *
 * Every posting is in one cluster, so taking the cluster shown least so far gives the best list exactly,
 * which in general only approximates it.
 *
 * @param list best place first
 * @param judged every posting judged for the query
 * @returns 0..1; undefined when nothing judged is relevant
 */
export function alphaNdcg(
  list: readonly ClusteredItem[],
  judged: readonly ClusteredItem[],
  k: number,
  { alpha = 0.5, relevant = RELEVANT } = {},
): number | undefined {
  const gains = (items: readonly ClusteredItem[]): number[] => {
    const seen = new Map<string, number>();
    return items.map(({ grade, cluster }) => {
      if (grade < relevant) return 0;
      const before = seen.get(cluster) ?? 0;
      seen.set(cluster, before + 1);
      return (1 - alpha) ** before;
    });
  };
  const ideal = dcg(
    gains(judged).sort((a, b) => b - a),
    k,
  );
  return ideal === 0 ? undefined : dcg(gains(list), k) / ideal;
}

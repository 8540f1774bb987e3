import type { Contributions, EvidenceWeights, RankingFeatures } from '@rolecall/contracts';
import { contributionsOf } from './contributions.ts';
import { type EvidenceKind, FEATURE_GROUPS } from './feature-groups.ts';
import type { Ranker } from './ranker.ts';

const KINDS = Object.keys(FEATURE_GROUPS) as EvidenceKind[];

/** Rows whose parts are found in one run of the model: some 2 MB of mixtures. */
const ROWS_A_RUN = 50;

/** Whether weights change anything. */
export function areWeighted(weights: EvidenceWeights): boolean {
  return KINDS.some((kind) => (weights[kind] ?? 1) !== 1);
}

/**
 * What each kind of evidence adds to the score of each row, times its weight. Between runs of the model others get
 * their turn: of 400 candidates it takes some tens of milliseconds.
 *
 * @returns in the order of the rows
 */
export async function weightedContributions(
  ranker: Ranker,
  rows: readonly RankingFeatures[],
  weights: EvidenceWeights,
): Promise<Contributions[]> {
  const parts: Contributions[] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_RUN) {
    parts.push(...(await contributionsOf(ranker, rows.slice(start, start + ROWS_A_RUN))));
  }
  return parts.map((part) => {
    const weighted = KINDS.map((kind) => [kind, 0 + part[kind] * (weights[kind] ?? 1)]);
    return { typical: part.typical, ...(Object.fromEntries(weighted) as Record<EvidenceKind, number>) };
  });
}

/** The log-odds that parts make together. */
export function sumOf(contributions: Contributions): number {
  return Object.values(contributions).reduce((sum, part) => sum + part, 0);
}

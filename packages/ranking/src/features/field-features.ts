import type { PostingAnalysis, RankingFeatures } from '@rolecall/contracts';
import type { CandidateProfile } from '../query.ts';

/** Keeps the logarithm of no agreement at all finite. */
const LEAST_CHANCE = 0.001;

/**
 * Agreement of the fields of work of both: their Bhattacharyya coefficient, 0..1, soft, as neighbouring fields share jobs;
 * and the logarithm of the chance that both are of one field, which falls far where there is none.
 */
export function fieldFeatures(
  domains: PostingAnalysis['domains'],
  own: CandidateProfile['domains'],
): Pick<RankingFeatures, 'domain' | 'fieldOverlap'> {
  let [agreement, chance] = [0, 0];
  for (const [id, share] of Object.entries(domains)) {
    const other = own[id] ?? 0;
    agreement += Math.sqrt(share * other);
    chance += share * other;
  }
  return { domain: Math.min(1, agreement), fieldOverlap: Math.log(Math.min(1, chance) + LEAST_CHANCE) };
}

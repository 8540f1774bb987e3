import type { Vetoed } from '@rolecall/contracts';
import type { Candidate } from './features/features-of.ts';
import type { CandidateProfile } from './query.ts';

/** Candidates that may be shown, and how many were left out, by what they demand. */
export interface VetoedCandidates {
  kept: Candidate[];
  vetoed: Vetoed;
}

/**
 * Leaves out postings with a must (`PostingAsks`) that the candidate does not meet: one that lacks both a licence and a
 * degree counts under licence.
 *
 * @param unmet musts the candidate does not meet, see {@link unmetMusts}
 */
export function veto(candidates: readonly Candidate[], unmet: ReadonlySet<string>): VetoedCandidates {
  const vetoed = { licence: 0, degree: 0 };
  const kept = candidates.filter(({ analysis }) => {
    const missing = analysis.asks.musts.filter((must) => unmet.has(must));
    if (missing.length === 0) return true;
    vetoed[missing.some((must) => must.startsWith('licence:')) ? 'licence' : 'degree']++;
    return false;
  });
  return { kept, vetoed };
}

/** Those of the musts that a profile does not meet. */
export function unmetMusts(
  musts: readonly string[],
  { licences, degree }: Pick<CandidateProfile, 'licences' | 'degree'>,
): Set<string> {
  return new Set(
    musts.filter((must) => {
      const [kind, what = ''] = must.split(':');
      return kind === 'licence' ? !licences.includes(what) : degree < Number(what);
    }),
  );
}

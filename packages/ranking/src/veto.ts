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

/**
 * Titles of those who practise the profession, and so hold its licence whether they name it or not. Accountants and
 * engineers are left out: most practise without.
 */
const PRACTISING: Readonly<Record<string, RegExp>> = {
  'registered-nurse': /\b(?:nurse|nursing)\b/u,
  medicine: /\b(?:physician|doctor|surgeon|psychiatrist|anesthesiologist|anaesthetist)\b/u,
  'allied-health': /\b(?:therapist|pharmacist|radiographer|dietitian|paramedic)\b/u,
  law: /\b(?:attorney|lawyer|solicitor|barrister|counsel)\b/u,
  'social-work': /\bsocial worker\b/u,
  aviation: /\b(?:pilot|aviator|aircraft (?:mechanic|technician|engineer))\b/u,
};

/**
 * Those of the musts that a profile does not meet.
 *
 * @param profile whose titles are in lower case
 */
export function unmetMusts(
  musts: readonly string[],
  { licences, degree, titles }: Pick<CandidateProfile, 'licences' | 'degree' | 'titles'>,
): Set<string> {
  return new Set(
    musts.filter((must) => {
      const [kind, what = ''] = must.split(':');
      if (kind !== 'licence') return degree < Number(what);
      return !licences.includes(what) && !titles.some((title) => PRACTISING[what]?.test(title));
    }),
  );
}

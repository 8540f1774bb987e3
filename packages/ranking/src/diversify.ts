import type { JobSummary } from '@rolecall/contracts';
import { companyKey, positionKey } from './identity.ts';

/** Whatever is known of a posting, the job among it. */
interface OfJob {
  job: JobSummary;
}

/** A candidate that stands for every copy of its posting. */
type Distinct<Candidate> = Candidate & {
  /** Candidates it stands for besides itself: the same position at the same company. */
  similarPostings: number;
};

/**
 * Keeps one posting of those a company has for the same position (re-posted, or for several towns), the best
 * one. A posting without a known company stands for itself alone.
 *
 * @param candidates best first; their order is kept
 */
export function collapseCopies<Candidate extends OfJob>(
  candidates: readonly Candidate[],
): Distinct<Candidate>[] {
  const distinct = new Map<string, Distinct<Candidate>>();
  for (const candidate of candidates) {
    const company = companyKey(candidate.job.company);
    const key = company === undefined ? candidate.job.id : `${company}\n${positionKey(candidate.job.title)}`;
    const kept = distinct.get(key);
    if (kept) kept.similarPostings++;
    else distinct.set(key, { ...candidate, similarPostings: 0 });
  }
  return [...distinct.values()];
}

/** How many jobs of one company a list of ten may hold. */
const MAX_PER_COMPANY_IN_TEN = 2;

/**
 * The best `limit` candidates, with at most two of a company in every ten there are to be. Where that leaves
 * too few, the best of those passed over fill the list. An unknown company is not a company.
 *
 * @param candidates best first; their order is kept
 */
export function spreadCompanies<Candidate extends OfJob>(
  candidates: readonly Candidate[],
  limit: number,
): Candidate[] {
  const most = MAX_PER_COMPANY_IN_TEN * Math.ceil(limit / 10);
  const counts = new Map<string, number>();
  const passed: Candidate[] = [];
  const chosen = candidates.filter((candidate) => {
    const company = companyKey(candidate.job.company);
    if (company === undefined) return true;
    const count = (counts.get(company) ?? 0) + 1;
    counts.set(company, count);
    if (count > most) passed.push(candidate);
    return count <= most;
  });
  const list = new Set([...chosen.slice(0, limit), ...passed.slice(0, Math.max(0, limit - chosen.length))]);
  return candidates.filter((candidate) => list.has(candidate));
}

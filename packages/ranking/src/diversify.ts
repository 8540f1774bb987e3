import { companyKey, overlap, titleWords } from '@rolecall/near-duplicates';
import type { Candidate } from './features/features-of.ts';

/** A candidate with its score, 0..1. */
type Scored = Pick<Candidate, 'job' | 'analysis'> & { score: number };

/** How many jobs of one company a list of ten may hold. */
const MAX_PER_COMPANY_IN_TEN = 2;

/**
 * Chooses `limit` candidates by maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998): one after the other
 * the one whose score, less what it repeats of those chosen, is highest. At most two of a company in every ten are
 * chosen while others are there; an unknown company is not a company.
 *
 * What is repeated takes a share of the score, so that jobs that hardly fit never come in for being different.
 *
 * @param candidates best first, each once
 * @param diversity 0..1: the share of its score that a candidate loses that is just like one chosen before
 * @returns best first
 */
export function diversify<One extends Scored>(
  candidates: readonly One[],
  limit: number,
  diversity: number,
): One[] {
  const spread = spreadCompanies(candidates, limit);
  if (diversity === 0) return spread;
  // Whatever is chosen, one of these is left that is worth more than any below.
  const floor = spread.length < limit ? 0 : (spread.at(-1)?.score ?? 0) * (1 - diversity);
  const pool = candidates.filter(({ score }) => score >= floor).map(toRival);
  const chosen = new Set<One>();
  const counts = new Map<string, number>();
  const most = mostPerCompany(limit);
  while (chosen.size < limit && pool.length > 0) {
    const best = indexOfBest(pool, diversity);
    const [{ candidate, company, ...facets }] = pool.splice(best, 1) as [Rival<One>];
    const count = (company && counts.get(company)) || 0;
    if (count === most) continue;
    if (company) counts.set(company, count + 1);
    chosen.add(candidate);
    for (const rival of pool) rival.repeated = Math.max(rival.repeated, likeness(rival, facets));
  }
  const list = candidates.filter((candidate) => chosen.has(candidate));
  return list.length < spread.length ? spread : list;
}

/** How alike two postings are, for {@link diversify}. */
interface Facets {
  words: ReadonlySet<string>;
  domains: Candidate['analysis']['domains'];
}

interface Rival<One> extends Facets {
  candidate: One;
  company: string | undefined;
  /** Likeness to the most alike of those chosen, 0..1. */
  repeated: number;
}

function toRival<One extends Scored>(candidate: One): Rival<One> {
  const { job, analysis } = candidate;
  return {
    candidate,
    company: companyKey(job.company),
    words: titleWords(job.title),
    domains: analysis.domains,
    repeated: 0,
  };
}

function indexOfBest(pool: readonly Rival<Scored>[], diversity: number): number {
  let best = 0;
  let most = -1;
  for (const [at, { candidate, repeated }] of pool.entries()) {
    const value = candidate.score * (1 - diversity * repeated);
    if (value > most) [best, most] = [at, value];
  }
  return best;
}

/** The mean of what titles and fields of work have in common, 0..1. */
function likeness(a: Facets, b: Facets): number {
  let shared = 0;
  for (const [id, share] of Object.entries(a.domains)) shared += Math.min(share, b.domains[id] ?? 0);
  return (overlap(a.words, b.words) + shared) / 2;
}

/**
 * The best `limit` candidates, with at most two of a company in every ten there are to be. Where that leaves
 * too few, the best of those passed over fill the list.
 */
function spreadCompanies<One extends Scored>(candidates: readonly One[], limit: number): One[] {
  const most = mostPerCompany(limit);
  const counts = new Map<string, number>();
  const passed: One[] = [];
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

function mostPerCompany(limit: number): number {
  return MAX_PER_COMPANY_IN_TEN * Math.ceil(limit / 10);
}

import type { PostingAnalysis } from '@rolecall/contracts';
import { DOMAINS } from '@rolecall/taxonomy';
import type { CandidateProfile } from '../../query.ts';
import type { FieldAgrees } from '../fact.ts';

/** Share of a field that is named. */
const NAMED = 0.25;
/** A posting is surely of a field from this share on, and a resume surely not of it up to that. */
const SURE = 0.7;
const ABSENT = 0.03;
const LEAST_AGREEMENT = 0.15;

const LABELS: ReadonlyMap<string, string> = new Map(DOMAINS.map(({ id, label }) => [id, label]));

/**
 * Fields of work that both are of; or, where the posting is surely of one and the resume surely of others, both sides'.
 * Nothing in between.
 *
 * @param agreement the feature `domain`
 */
export function fieldFact(
  domains: PostingAnalysis['domains'],
  own: CandidateProfile['domains'],
  agreement: number,
): FieldAgrees | undefined {
  const shared = namedOf(domains).filter(([id]) => (own[id] ?? 0) >= NAMED);
  if (shared.length > 0) {
    const names = shared.map(([, name]) => name);
    return { kind: 'field', fit: 'for', value: agreement, own: names, posting: names };
  }
  const [first] = Object.entries(domains).sort(([, a], [, b]) => b - a);
  const isOther =
    first !== undefined &&
    first[1] >= SURE &&
    (own[first[0]] ?? 0) <= ABSENT &&
    agreement <= LEAST_AGREEMENT &&
    Math.max(0, ...Object.values(own)) >= SURE;
  if (!isOther) return undefined;
  const [names, others] = [own, domains].map((shares) => namedOf(shares).map(([, name]) => name));
  return { kind: 'field', fit: 'against', value: agreement, own: names ?? [], posting: others ?? [] };
}

/** Ids and names of the fields that a share makes worth naming, the greatest first. */
function namedOf(shares: Readonly<Record<string, number>>): [id: string, name: string][] {
  return Object.entries(shares)
    .filter(([id, share]) => share >= NAMED && LABELS.has(id))
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([id]) => [id, LABELS.get(id) ?? id]);
}

import { companyKey, overlap, positionKey, titleWords } from '@rolecall/near-duplicates';
import type { Candidate } from './features/features-of.ts';

/** What tells copies apart. */
type Posting = Pick<Candidate, 'job' | 'analysis'>;

/** A candidate that stands for every copy of its posting. */
type Distinct<One> = One & {
  /** Candidates it stands for besides itself. */
  similarPostings: number;
};

/**
 * Bits of the fingerprints of two copies that may differ: over 15,029 real postings, texts 7 bits apart share 0.85 of
 * their shingles on average, 8 bits apart 0.80.
 */
const MAX_BITS_APART = 7;
/** Fingerprints so near have one of so many parts in common, which finds them without comparing all with all. */
const PARTS = MAX_BITS_APART + 1;

/** Of the words of both titles: a school writes one text for its teachers of all subjects. */
const LEAST_TITLE_OVERLAP = 0.5;

/**
 * Keeps one posting of those that are the same job, the best one: those linked as copies when they were stored, the same
 * position at the same company (re-posted, or for several towns), or nearly the same text under nearly the same title,
 * whoever posted it.
 *
 * @param candidates best first; their order is kept
 */
export function collapseCopies<One extends Posting>(candidates: readonly One[]): Distinct<One>[] {
  const byGroup = new Map<string, Distinct<One>>();
  const byPosition = new Map<string, Distinct<One>>();
  const byPart = new Map<string, Distinct<One>[]>();
  const distinct: Distinct<One>[] = [];
  for (const candidate of candidates) {
    const position = positionOf(candidate);
    const parts = partsOf(candidate.analysis.fingerprint);
    const known =
      byGroup.get(candidate.analysis.group) ??
      (position && byPosition.get(position)) ??
      parts.flatMap((part) => byPart.get(part) ?? []).find((kept) => isNearCopy(kept, candidate));
    if (known) {
      known.similarPostings++;
      continue;
    }
    const kept = { ...candidate, similarPostings: 0 };
    distinct.push(kept);
    byGroup.set(candidate.analysis.group, kept);
    if (position) byPosition.set(position, kept);
    for (const part of parts) byPart.set(part, [...(byPart.get(part) ?? []), kept]);
  }
  return distinct;
}

/** None for a posting without a known company. */
function positionOf({ job }: Posting): string | undefined {
  const company = companyKey(job.company);
  return company === undefined ? undefined : `${company}\n${positionKey(job.title)}`;
}

function partsOf(fingerprint: string): string[] {
  const length = fingerprint.length / PARTS;
  return Array.from(
    { length: PARTS },
    (_, part) => `${part} ${fingerprint.slice(part * length, (part + 1) * length)}`,
  );
}

function isNearCopy(a: Posting, b: Posting): boolean {
  return (
    bitsApart(a.analysis.fingerprint, b.analysis.fingerprint) <= MAX_BITS_APART &&
    overlap(titleWords(a.job.title), titleWords(b.job.title)) >= LEAST_TITLE_OVERLAP
  );
}

/** Hamming distance of two fingerprints of 16 hex digits. */
function bitsApart(a: string, b: string): number {
  let bits = 0;
  for (const half of [0, 8]) {
    let difference =
      Number.parseInt(a.slice(half, half + 8), 16) ^ Number.parseInt(b.slice(half, half + 8), 16);
    for (; difference !== 0; difference &= difference - 1) bits++;
  }
  return bits;
}

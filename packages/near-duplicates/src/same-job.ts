import { positionKey } from './identity.ts';
import { sameCompany } from './same-company.ts';
import { similarity } from './sketch.ts';

/** What tells whether two postings are the same job. */
export interface Comparable {
  title: string;
  company?: string | undefined;
  /** Where the job is, in any words. */
  places: readonly (string | undefined)[];
  /** Of the description, see `sketchOf`. */
  hashes: string;
}

/** Share of the shingles of both descriptions, of all, that they have in common. */
const LEAST_SIMILARITY = 0.8;

/** A year or a number of the employer's. */
const NUMBER = /^\p{N}{3,}$/u;

/**
 * Whether two postings are the same job, posted again or for another town: nearly the same text, a company that may be the
 * same, and titles that differ in nothing but where the job is and in numbers. Stricter than a title that is alike: a
 * school writes one text for its teachers of all subjects, an employer one for all levels.
 *
 * @returns how alike the descriptions are, 0..1; undefined if they are not the same job
 */
export function isSameJob(a: Comparable, b: Comparable): number | undefined {
  const alike = similarity(a.hashes, b.hashes);
  if (alike < LEAST_SIMILARITY || !sameCompany(a.company, b.company)) return undefined;
  const places = wordsOf([...a.places, ...b.places].join(' '));
  return coreOf(a.title, places) === coreOf(b.title, places) ? alike : undefined;
}

/** The words of a title without places and numbers, in order of the alphabet; all where nothing else is there. */
function coreOf(title: string, places: ReadonlySet<string>): string {
  const words = wordsOf(title);
  const core = [...words].filter((word) => !places.has(word) && !NUMBER.test(word));
  return (core.length > 0 ? core : [...words]).sort().join(' ');
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(positionKey(text).split(' '));
}

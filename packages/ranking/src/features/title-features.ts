import type { PostingAnalysis, RankingFeatures } from '@rolecall/contracts';
import { titleWords } from '@rolecall/near-duplicates';
import { normaliseTitle } from '@rolecall/taxonomy';
import type { CandidateProfile } from '../query.ts';
import { titleWordWeights } from '../title-word-weights.ts';

/** Titles that are compared; each counts less than the one before. */
const MAX_TITLES = 6;
const OLDER_OCCUPATION = 0.3;
const OLDER_TITLE = 0.85;
const MAX_OCCUPATIONS = 12;

/** Keeps a title of one common word from being covered wholly by it. */
const COVERAGE_PRIOR = 1;

/** The titles of a resume, worked out once. */
export interface ResumeTitles {
  words: readonly ReadonlySet<string>[];
  all: ReadonlySet<string>;
  /** The best share of each occupation among the titles. */
  occupations: ReadonlyMap<string, number>;
}

export function resumeTitles(titles: CandidateProfile['titles']): ResumeTitles {
  const occupations = new Map<string, number>();
  const chosen = titles.slice(0, MAX_TITLES);
  chosen.forEach((title, age) => {
    for (const { code, share } of normaliseTitle(title).occupations.slice(0, MAX_OCCUPATIONS)) {
      occupations.set(code, Math.max(occupations.get(code) ?? 0, share / (1 + OLDER_OCCUPATION * age)));
    }
  });
  const words = chosen.map(titleWords);
  return { words, all: new Set(words.flatMap((own) => [...own])), occupations };
}

/** How a title agrees with the candidate's: in occupation, and in its words. */
export function titleFeatures(
  title: string,
  occupations: PostingAnalysis['occupations'],
  own: ResumeTitles,
): Pick<RankingFeatures, 'occupation' | 'titleWords' | 'titleCoverage'> {
  const weightOf = titleWordWeights();
  const words = titleWords(title);
  const whole = sumOf(words, weightOf) + COVERAGE_PRIOR;
  const overlaps = own.words.map((of, age) => {
    const shared = sumOf(intersection(of, words), weightOf);
    const others = sumOf(of, weightOf) - shared;
    return (shared / (whole + others)) * OLDER_TITLE ** age;
  });
  return {
    occupation: occupationAgreement(occupations, own),
    titleWords: Math.max(0, ...overlaps),
    titleCoverage: sumOf(intersection(words, own.all), weightOf) / whole,
  };
}

/** The best agreement in one occupation, 0..1; its root, so that one of several meanings of a title still counts. */
function occupationAgreement(
  occupations: PostingAnalysis['occupations'],
  { occupations: own }: ResumeTitles,
): number {
  let best = 0;
  for (const [code, share] of Object.entries(occupations))
    best = Math.max(best, share * (own.get(code) ?? 0));
  return Math.sqrt(best);
}

function intersection(of: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...of].filter((one) => other.has(one));
}

function sumOf(words: Iterable<string>, weightOf: (word: string) => number): number {
  let sum = 0;
  for (const word of words) sum += weightOf(word);
  return sum;
}

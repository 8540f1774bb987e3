import type {
  Contributions,
  JobSummary,
  PostingAnalysis,
  RankingFeatures,
  Reason,
} from '@rolecall/contracts';
import type { CandidateProfile } from '../query.ts';
import { EVIDENCE_OF, type Fact } from './fact.ts';
import { fieldFact } from './facts/field-fact.ts';
import { freshnessFact } from './facts/freshness-fact.ts';
import { levelFact } from './facts/level-fact.ts';
import { placeFact } from './facts/place-fact.ts';
import { requirementFacts } from './facts/requirement-facts.ts';
import { salaryFact } from './facts/salary-fact.ts';
import { skillFacts } from './facts/skill-facts.ts';
import { titleFact } from './facts/title-fact.ts';
import type { Preferences } from './preferences.ts';
import { ENGLISH } from './texts/english/english.ts';

/** A job that is recommended, with all that its reasons are read from. */
export interface Explainable {
  job: JobSummary;
  analysis: PostingAnalysis;
  features: Pick<RankingFeatures, 'domain'>;
  contributions: Contributions;
}

export interface ExplainOptions {
  /** When the answer is made: how old postings are is counted up to it. */
  now: Date;
  preferences?: Preferences;
}

/** Facts of a sentence that speak for a job, and against it. */
const MOST_PRO = 3;
const MOST_CON = 2;
/** A posting this old is worth a word. */
const STALE = 0.25;

/**
 * Why a job is recommended: facts that hold of this resume and this posting, the weightiest in the score first, and a
 * sentence of the first of them. What is not known gives no reason.
 */
export function explain(
  { job, analysis, features, contributions }: Explainable,
  profile: CandidateProfile,
  { now, preferences = {} }: ExplainOptions,
): { reasons: Reason[]; explanation: string } {
  const facts: Fact[] = [
    titleFact(job.title, profile.titles),
    ...skillFacts(analysis.asks, profile),
    fieldFact(analysis.domains, profile.domains, features.domain),
    levelFact(job, profile),
    ...requirementFacts(analysis.asks, profile),
    placeFact(job, preferences),
    salaryFact(job, preferences),
    freshnessFact(job.postedAt, now),
  ]
    .filter((fact) => fact !== undefined)
    .filter(({ kind, fit }, _, all) => kind !== 'experience' || fit === 'against' || all.some(isOfTrade));
  const weightOf = ({ kind }: Fact) => {
    const evidence = EVIDENCE_OF[kind];
    return evidence === undefined ? undefined : contributions[evidence];
  };
  const pro = facts.filter(({ fit }) => fit === 'for').sort(byWeight((fact) => weightOf(fact)));
  const con = facts.filter(({ fit }) => fit === 'against').sort(byWeight((fact) => negative(weightOf(fact))));
  const praise = pro.filter((fact) => weightOf(fact) !== undefined && !saysTooMany(fact, con));
  const weighty = praise.filter((fact) => (weightOf(fact) ?? -1) >= 0);
  return {
    reasons: [...pro, ...con].map((fact) => ({
      kind: fact.kind,
      fit: fact.fit,
      ...ENGLISH.reason(fact),
      value: Math.round(fact.value * 1000) / 1000,
    })),
    explanation: ENGLISH.sentence(
      weighty.length > 0 ? weighty.slice(0, MOST_PRO) : praise.slice(0, 1),
      con.filter((fact) => fact.kind !== 'freshness' || fact.value <= STALE).slice(0, MOST_CON),
    ),
  };
}

/** Whether both are of one trade: years of any other are none of those asked for. */
function isOfTrade({ kind, fit }: Fact): boolean {
  return fit === 'for' && (kind === 'title' || kind === 'field');
}

/** Years that are enough are nothing to praise where they are more than the level has use for. */
function saysTooMany({ kind }: Fact, con: readonly Fact[]): boolean {
  return kind === 'experience' && con.some((fact) => fact.kind === 'seniority');
}

/** The heaviest first; what the ranking does not weigh comes last. */
function byWeight(weightOf: (fact: Fact) => number | undefined): (a: Fact, b: Fact) => number {
  return (a, b) => {
    const [first, second] = [weightOf(a), weightOf(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return second - first;
  };
}

function negative(weight: number | undefined): number | undefined {
  return weight === undefined ? undefined : -weight;
}

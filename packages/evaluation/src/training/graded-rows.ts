import { readFile } from 'node:fs/promises';
import { type JobSummary, RankingFeatures, type RetrievalLegs } from '@rolecall/contracts';
import type { WordScores } from '@rolecall/job-index';
import { featuresOf, fuse } from '@rolecall/ranking';
import {
  MAX_CANDIDATES,
  RETRIEVAL_DEPTH,
  retrieveLegs,
  scoreCandidates,
  understandResume,
} from '@rolecall/recommender';
import type { EvaluationStages } from '../evaluate.ts';
import type { JudgedSet } from '../judged/judged-set.ts';
import { postingKey } from '../judged/posting-key.ts';
import { exactWords } from './exact-words.ts';

/** A posting's features, what it is worth, and how much its grade can be trusted. */
export interface GradedRow {
  features: readonly number[];
  /** 0..3. */
  grade: number;
  /** 1 for a judged posting, less for one taken to be irrelevant because nobody judged it. */
  trust: number;
}

/** The features in the order of a row. */
export const FEATURE_NAMES = Object.keys(RankingFeatures.properties) as (keyof RankingFeatures)[];

/**
 * Unjudged candidates of each resume that are taken to be irrelevant, and how much that is trusted: without them
 * a model sees only what some pipeline ranked high, and learns nothing of the rest.
 */
const UNJUDGED = 80;
const TRUST_UNJUDGED = 0.3;

/** What rows are made of besides the set. */
export interface RowSources {
  /** Every posting that may have been judged. */
  jobs: readonly JobSummary[];
  /** Of the stages' index. */
  words: WordScores;
  stages: EvaluationStages;
}

/**
 * Rows of every resume: its judged postings, and some candidates that nobody judged, evenly from all ranks. The same
 * however the index cuts its legs off and sums its scores, so that training gives the same model every time.
 */
export async function gradedRows(
  { resumes, judgments }: Pick<JudgedSet, 'resumes' | 'judgments'>,
  { jobs, words, stages: { resumes: reader, index, ...stages } }: RowSources,
): Promise<GradedRow[][]> {
  const byKey = new Map(jobs.map((job) => [postingKey(job), job]));
  const byId = new Map(jobs.map((job) => [job.id, job]));
  const rows: GradedRow[][] = [];
  for (const { id, path } of resumes) {
    const { text } = await reader.read(await readFile(path));
    const resume = await understandResume(stages, text);
    const exact = {
      words: await exactWords(words, resume.query.words),
      keywords: await exactWords(words, resume.query.keywords),
    };
    const legs = {
      ...withoutLastTies(await retrieveLegs(index, resume, {})),
      sparse: exact.words.leg(byId, RETRIEVAL_DEPTH),
      keywords: exact.keywords.leg(byId, RETRIEVAL_DEPTH),
    };
    const grades = judgments.get(id) ?? new Map<string, number>();
    const judged = [...grades.keys()].flatMap((key) => byKey.get(key) ?? []);
    const unjudged = fuse(legs)
      .slice(0, MAX_CANDIDATES)
      .filter(({ job }) => !grades.has(postingKey(job)));
    const found = [
      ...judged.map((job) => ({ job, retrieval: { fusedScore: 0 } })),
      ...evenly(unjudged, UNJUDGED),
    ];
    const best = { words: 0, keywords: 0 };
    const candidates = (await scoreCandidates(index, { ...resume, best }, found, {})).map((candidate) => ({
      ...candidate,
      similarities: {
        ...candidate.similarities,
        words: exact.words.shareOfBest(candidate.job.id),
        keywords: exact.keywords.shareOfBest(candidate.job.id),
      },
    }));
    const features = featuresOf(candidates, resume.profile);
    rows.push(
      candidates.map(({ job }, at) => {
        const grade = grades.get(postingKey(job));
        return {
          features: FEATURE_NAMES.map((name) => (features[at] as RankingFeatures)[name]),
          ...(grade === undefined ? { grade: 0, trust: TRUST_UNJUDGED } : { grade, trust: 1 }),
        };
      }),
    );
  }
  return rows;
}

/** Legs without the hits that score as the last does: others that do may have fallen beyond its end. */
function withoutLastTies(legs: RetrievalLegs): RetrievalLegs {
  return Object.fromEntries(
    Object.entries(legs).map(([leg, hits]) => [
      leg,
      hits.filter(({ score }) => score !== hits.at(-1)?.score),
    ]),
  );
}

/** `count` of the ones given, as far apart as can be. */
function evenly<One>(ones: readonly One[], count: number): One[] {
  if (ones.length <= count) return [...ones];
  return Array.from({ length: count }, (_, n) => ones[Math.floor((n * ones.length) / count)] as One);
}

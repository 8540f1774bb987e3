import { readFile } from 'node:fs/promises';
import { RankingFeatures } from '@rolecall/contracts';
import { featuresOf } from '@rolecall/ranking';
import { findJobs } from '@rolecall/recommender';
import type { EvaluationStages } from '../evaluate.ts';
import type { JudgedSet } from '../judged/judged-set.ts';
import { postingKey } from '../judged/posting-key.ts';

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

/** Rows of every resume: its judged candidates, and some that nobody judged, evenly from all ranks. */
export async function gradedRows(
  { resumes, judgments }: Pick<JudgedSet, 'resumes' | 'judgments'>,
  { resumes: reader, ...stages }: EvaluationStages,
): Promise<GradedRow[][]> {
  const rows: GradedRow[][] = [];
  for (const { id, path } of resumes) {
    const { text } = await reader.read(await readFile(path));
    const { candidates, profile } = await findJobs(stages, text);
    const grades = judgments.get(id) ?? new Map<string, number>();
    const all = featuresOf(candidates, profile).map((features, at) => ({
      features: FEATURE_NAMES.map((name) => features[name]),
      grade: grades.get(postingKey((candidates[at] as (typeof candidates)[number]).job)),
    }));
    const unjudged = all.filter(({ grade }) => grade === undefined);
    const step = Math.max(1, unjudged.length / UNJUDGED);
    const chosen = Array.from(
      { length: Math.min(UNJUDGED, unjudged.length) },
      (_, n) => unjudged[Math.floor(n * step)],
    );
    rows.push([
      ...all.flatMap(({ features, grade }) => (grade === undefined ? [] : [{ features, grade, trust: 1 }])),
      ...chosen.flatMap((row) =>
        row === undefined ? [] : [{ features: row.features, grade: 0, trust: TRUST_UNJUDGED }],
      ),
    ]);
  }
  return rows;
}

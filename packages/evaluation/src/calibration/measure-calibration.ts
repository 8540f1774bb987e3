import { MATCH_BANDS, type MatchBand } from '@rolecall/contracts';
import { bandOf } from '@rolecall/ranking';
import { recommendJobs } from '@rolecall/recommender';
import { readCorpus } from '../corpus/read-corpus.ts';
import { type EvaluationStages, readText } from '../evaluate.ts';
import type { JudgedResume, JudgedSet } from '../judged/judged-set.ts';
import { postingKey } from '../judged/posting-key.ts';
import { RELEVANT } from '../metrics/gain.ts';
import { LIST_LENGTH } from '../metrics/list-metrics.ts';
import { openStages, type StageOptions } from '../open-stages.ts';
import {
  brierScore,
  expectedCalibrationError,
  type ReliabilityBin,
  reliability,
  type Scored,
} from './reliability.ts';

/** As many as there are candidates, so that every judged one is among them. */
const ALL = 400;

/** How far scores can be taken at their word, over some of the postings. */
export interface Calibration {
  postings: number;
  /** Of them, those that are judged: all figures are of these. */
  judged: number;
  brier: number | undefined;
  ece: number | undefined;
  bins: ReliabilityBin[];
  bands: Record<MatchBand, BandFigures>;
}

export interface BandFigures {
  /** Postings of the band, judged or not. */
  postings: number;
  judged: number;
  /** Of the judged. */
  relevant: number;
}

export interface CalibrationReport {
  set: string;
  model: string;
  resumes: number;
  /** What people see: the lists of ten. */
  shown: Calibration;
  /** Everything judged among the candidates, which is better than candidates are. */
  candidates: Calibration;
}

/** A posting's score and grade; undefined where nobody judged it. */
interface Outcome {
  score: number;
  grade: number | undefined;
}

/**
 * Measures what the scores of a set's resumes say against what its judgments found: grade 2 and more is relevant.
 *
 * @throws the codes of the packages it runs
 */
export async function measureCalibration(set: JudgedSet, options: StageOptions): Promise<CalibrationReport> {
  const { onProgress = () => {} } = options;
  const { jobs } = await readCorpus(set.corpus);
  const { stages, close } = await openStages({ name: set.name, jobs }, options);
  try {
    const shown: Outcome[] = [];
    const candidates: Outcome[] = [];
    for (const [at, resume] of set.resumes.entries()) {
      onProgress(`resume ${at + 1} of ${set.resumes.length}`);
      shown.push(...(await outcomesOf(stages, set, resume, { limit: LIST_LENGTH })));
      candidates.push(...(await outcomesOf(stages, set, resume, { limit: ALL, diversity: 0 })));
    }
    return {
      set: set.name,
      model: stages.embedder.model.name,
      resumes: set.resumes.length,
      shown: calibrationOf(shown),
      candidates: calibrationOf(candidates.filter(({ grade }) => grade !== undefined)),
    };
  } finally {
    await close();
  }
}

async function outcomesOf(
  { resumes, ...stages }: EvaluationStages,
  { judgments }: JudgedSet,
  resume: JudgedResume,
  ranking: { limit: number; diversity?: number },
): Promise<Outcome[]> {
  const read = await readText(resumes, resume);
  if ('failure' in read) return [];
  const { recommendations } = await recommendJobs(stages, read.text, ranking);
  const grades = judgments.get(resume.id);
  return recommendations.map(({ score, job }) => ({ score, grade: grades?.get(postingKey(job)) }));
}

function calibrationOf(outcomes: readonly Outcome[]): Calibration {
  const judged = outcomes.flatMap(({ score, grade }): Scored[] =>
    grade === undefined ? [] : [{ score, isRelevant: grade >= RELEVANT }],
  );
  const bins = reliability(judged);
  return {
    postings: outcomes.length,
    judged: judged.length,
    brier: brierScore(judged),
    ece: expectedCalibrationError(bins),
    bins,
    bands: Object.fromEntries(
      MATCH_BANDS.map((band): [MatchBand, BandFigures] => {
        const own = judged.filter(({ score }) => bandOf(score) === band);
        return [
          band,
          {
            postings: outcomes.filter(({ score }) => bandOf(score) === band).length,
            judged: own.length,
            relevant: own.filter(({ isRelevant }) => isRelevant).length,
          },
        ];
      }),
    ) as Record<MatchBand, BandFigures>,
  };
}

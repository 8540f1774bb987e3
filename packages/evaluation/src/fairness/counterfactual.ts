import { recommendJobs } from '@rolecall/recommender';
import { readCorpus } from '../corpus/read-corpus.ts';
import { readText } from '../evaluate.ts';
import { postingKey } from '../judged/posting-key.ts';
import { LIST_LENGTH } from '../metrics/list-metrics.ts';
import { openStages, type StageOptions } from '../open-stages.ts';
import type { PipelineStages } from '../pipelines/pipeline.ts';
import { mean } from '../statistics/mean.ts';
import type { FairnessSet } from './fairness-set.ts';
import { type ImpactRatio, impactRatio } from './impact-ratio.ts';
import { rankBiasedOverlap } from './rank-biased-overlap.ts';
import {
  GENDERED_PARTS,
  type Gender,
  type GenderedPart,
  genderOf,
  swapGender,
  withName,
} from './swap-gender.ts';

/** What variant B has swapped, in the order of the report. `nothing` is the same text again: what noise there is. */
const COMPARISONS = {
  nothing: [],
  everything: GENDERED_PARTS,
  name: ['name'],
  pronouns: ['pronouns'],
  words: ['words'],
} satisfies Record<string, readonly GenderedPart[]>;

export type Comparison = keyof typeof COMPARISONS;

const COMPARISON_NAMES = Object.keys(COMPARISONS) as Comparison[];

/** What became of a resume's list where the text says another gender. */
export interface ListChange {
  /** Whether the text held anything to swap. */
  swapped: boolean;
  /** The same postings in the same order. */
  unchanged: boolean;
  /** Rank-biased overlap of the two lists, 0 to 1. */
  rbo: number;
}

export interface ResumeFairness {
  resume: string;
  category: string;
  comparisons: Record<Comparison, ListChange>;
  /** Scores of the jobs in the list of either gender, where everything is swapped. */
  scores: Record<Gender, number[]>;
}

export interface ComparisonSummary {
  /** Resumes that held anything to swap. */
  swapped: number;
  /** Lists with the same postings in the same order, of all resumes. */
  unchanged: number;
  /** Over all resumes. Undefined, as the two below, over none. */
  meanRbo: number | undefined;
  /** Over resumes that held anything to swap. */
  meanRboOfSwapped: number | undefined;
  lowestRbo: number | undefined;
}

export interface FairnessReport {
  set: string;
  model: string;
  postings: number;
  listLength: number;
  summary: Record<Comparison, ComparisonSummary>;
  impact: ImpactRatio;
  resumes: ResumeFairness[];
  /** Resumes left out since they cannot be read, with the code of the error. */
  unreadable: { resume: string; failure: string }[];
}

/**
 * Recommends jobs for each resume and for its counterfactuals (`swapGender`), with what `POST /recommend`
 * runs, and compares the lists of ten.
 *
 * @throws the codes of the packages it runs
 */
export async function measureFairness(set: FairnessSet, options: StageOptions): Promise<FairnessReport> {
  const { onProgress = () => {} } = options;
  const { jobs } = await readCorpus(set.corpus);
  const { stages, close } = await openStages({ name: set.name, jobs }, options);
  try {
    const resumes: ResumeFairness[] = [];
    const unreadable: FairnessReport['unreadable'] = [];
    for (const [index, resume] of set.resumes.entries()) {
      onProgress(`resume ${index + 1} of ${set.resumes.length}`);
      const read = await readText(stages.resumes, resume);
      if ('failure' in read) {
        unreadable.push({ resume: resume.id, failure: read.failure });
      } else {
        const { comparisons, scores } = await compareLists(stages, read.text);
        resumes.push({ resume: resume.id, category: resume.category, comparisons, scores });
      }
    }
    return {
      set: set.name,
      model: stages.embedder.model.name,
      postings: jobs.length,
      listLength: LIST_LENGTH,
      summary: await ofEach((name) => summarise(resumes.map(({ comparisons }) => comparisons[name]))),
      impact: impactRatio({
        male: resumes.flatMap(({ scores }) => scores.male),
        female: resumes.flatMap(({ scores }) => scores.female),
      }),
      resumes,
      unreadable,
    };
  } finally {
    await close();
  }
}

async function compareLists(
  stages: PipelineStages,
  text: string,
): Promise<Pick<ResumeFairness, 'comparisons' | 'scores'>> {
  const listOf = async (variant: string) => {
    const { recommendations } = await recommendJobs(stages, variant, { limit: LIST_LENGTH });
    return {
      jobs: recommendations.map(({ job }) => postingKey(job)),
      scores: recommendations.map(({ score }) => score),
    };
  };
  const named = withName(text);
  const own = await listOf(named);
  const others = await ofEach(async (name) => {
    const text = swapGender(named, COMPARISONS[name]);
    return { text, list: await listOf(text) };
  });
  const comparisons = await ofEach((name) => {
    const { text: counterfactual, list } = others[name];
    return {
      swapped: counterfactual !== named,
      unchanged: own.jobs.join('\n') === list.jobs.join('\n'),
      rbo: rankBiasedOverlap(own.jobs, list.jobs),
    };
  });
  const swapped = others.everything.list.scores;
  const scores =
    genderOf(named) === 'male'
      ? { male: own.scores, female: swapped }
      : { male: swapped, female: own.scores };
  return { comparisons, scores };
}

function summarise(changes: readonly ListChange[]): ComparisonSummary {
  const rbos = changes.map(({ rbo }) => rbo);
  const swapped = changes.filter((change) => change.swapped);
  return {
    swapped: swapped.length,
    unchanged: changes.filter(({ unchanged }) => unchanged).length,
    meanRbo: mean(rbos)?.mean,
    meanRboOfSwapped: mean(swapped.map(({ rbo }) => rbo))?.mean,
    lowestRbo: rbos.toSorted((a, b) => a - b)[0],
  };
}

/** A record with a value for each comparison, taken one after the other. */
async function ofEach<Value>(
  measure: (name: Comparison) => Value | Promise<Value>,
): Promise<Record<Comparison, Value>> {
  const entries: [string, Value][] = [];
  for (const name of COMPARISON_NAMES) entries.push([name, await measure(name)]);
  return Object.fromEntries(entries) as Record<Comparison, Value>;
}

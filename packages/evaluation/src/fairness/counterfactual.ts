import { recommendJobs } from '@rolecall/recommender';
import { readCorpus } from '../corpus/read-corpus.ts';
import { readText } from '../evaluate.ts';
import { postingKey } from '../judged/posting-key.ts';
import { LIST_LENGTH } from '../metrics/list-metrics.ts';
import { openStages, type StageOptions } from '../open-stages.ts';
import type { PipelineStages } from '../pipelines/pipeline.ts';
import { mean } from '../statistics/mean.ts';
import type { FairnessSet } from './fairness-set.ts';
import { rankBiasedOverlap } from './rank-biased-overlap.ts';
import { GENDERED_PARTS, type GenderedPart, swapGender, withName } from './swap-gender.ts';

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
        const comparisons = await compareLists(stages, read.text);
        resumes.push({ resume: resume.id, category: resume.category, comparisons });
      }
    }
    return {
      set: set.name,
      model: stages.embedder.model.name,
      postings: jobs.length,
      listLength: LIST_LENGTH,
      summary: await ofEach((name) => summarise(resumes.map(({ comparisons }) => comparisons[name]))),
      resumes,
      unreadable,
    };
  } finally {
    await close();
  }
}

async function compareLists(stages: PipelineStages, text: string): Promise<Record<Comparison, ListChange>> {
  const listOf = async (variant: string) => {
    const { recommendations } = await recommendJobs(stages, variant, { limit: LIST_LENGTH });
    return recommendations.map(({ job }) => postingKey(job));
  };
  const named = withName(text);
  const list = await listOf(named);
  return ofEach(async (name) => {
    const counterfactual = swapGender(named, COMPARISONS[name]);
    const other = await listOf(counterfactual);
    return {
      swapped: counterfactual !== named,
      unchanged: list.join('\n') === other.join('\n'),
      rbo: rankBiasedOverlap(list, other),
    };
  });
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

import { createError } from '@rolecall/contracts';
import { readCorpus } from './corpus/read-corpus.ts';
import { evaluate } from './evaluate.ts';
import type { JudgedSet } from './judged/judged-set.ts';
import { postingKey } from './judged/posting-key.ts';
import { openStages, type StageOptions } from './open-stages.ts';
import type { Pipeline } from './pipelines/pipeline.ts';
import { type Report, summarise } from './report/summarise.ts';

export interface EvaluationOptions extends StageOptions {
  pipelines: Readonly<Record<string, Pipeline>>;
  /** Name of one of the pipelines, which the others are compared with. */
  baseline: string;
}

/**
 * Evaluates pipelines on a judged set: embeds its postings, stores them in Qdrant under an alias of their
 * own, and runs every resume through every pipeline. An unchanged set and model give the same report,
 * but for what Qdrant leaves open: equal scores at the end of a leg, and the approximate search of large sets.
 *
 * @throws CONFIG_INVALID also for judgments of postings that are not in the corpus
 * @throws the codes of the packages it runs
 */
export async function runEvaluation(set: JudgedSet, options: EvaluationOptions): Promise<Report> {
  const { pipelines, baseline, onProgress = () => {} } = options;
  const { jobs, rejected } = await readCorpus(set.corpus);
  if (rejected > 0) onProgress(`${rejected} records of the corpus are no valid postings`);
  const titles = new Map(jobs.map((job) => [postingKey(job), job.title]));
  checkJudgments(set, titles);

  const { stages, close } = await openStages({ name: set.name, jobs }, options);
  try {
    onProgress(`running ${Object.keys(pipelines).join(', ')} on ${set.resumes.length} resumes`);
    const outcomes = await evaluate(set, pipelines, stages, titles);
    const model = stages.embedder.model.name;
    return summarise(set, outcomes, { baseline, model, postings: jobs.length });
  } finally {
    await close();
  }
}

function checkJudgments({ name, judgments }: JudgedSet, titles: ReadonlyMap<string, string>): void {
  const unknown = [...judgments.values()].flatMap((grades) =>
    [...grades.keys()].filter((key) => !titles.has(key)),
  );
  if (unknown.length === 0) return;
  throw createError('CONFIG_INVALID', {
    message: `The set "${name}" judges ${unknown.length} postings that are not in its corpus, such as ${unknown[0]}.`,
  });
}

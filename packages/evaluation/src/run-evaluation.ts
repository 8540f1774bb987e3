import { createHash } from 'node:crypto';
import { createError } from '@rolecall/contracts';
import { createEmbedder, EmbeddingSettings } from '@rolecall/embeddings';
import { createJobIndex, embeddedTexts, JobIndexSettings } from '@rolecall/job-index';
import { createResumeReader, ResumeSettings } from '@rolecall/resume';
import { loadSettings } from '@rolecall/service-runtime';
import { fillIndex } from './corpus/fill-index.ts';
import { readCorpus } from './corpus/read-corpus.ts';
import { embedCached } from './corpus/vector-cache.ts';
import { evaluate } from './evaluate.ts';
import type { JudgedSet } from './judged/judged-set.ts';
import { postingKey } from './judged/posting-key.ts';
import type { Pipeline } from './pipelines/pipeline.ts';
import { type Report, summarise } from './report/summarise.ts';

export interface EvaluationOptions {
  pipelines: Readonly<Record<string, Pipeline>>;
  /** Name of one of the pipelines, which the others are compared with. */
  baseline: string;
  /** Where vectors of corpora are kept between runs. */
  cacheDir: string;
  /** Settings of the embedder, the index and the reader; QDRANT_URL names a running Qdrant. */
  env: NodeJS.ProcessEnv;
  /** Told what goes on, in words. */
  onProgress?: (message: string) => void;
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

  const settings = loadSettings([EmbeddingSettings, JobIndexSettings, ResumeSettings], {
    ...options.env,
    // Names the corpus, so that no other's postings are ever met, and never the product's.
    JOB_INDEX_ALIAS: `evaluation-${set.name}-${digestOf([...titles.keys()])}`,
  });
  const embedder = await createEmbedder(settings);
  const resumes = createResumeReader(settings);
  try {
    const texts = jobs.map(embeddedTexts);
    const embed = (part: 'posting' | 'title') =>
      embedCached(
        embedder,
        texts.map((text) => text[part]),
        options.cacheDir,
        (embedded, of) => onProgress(`embedded ${embedded} of ${of} ${part} texts`),
      );
    const vectors = { postings: await embed('posting'), titles: await embed('title') };
    const index = createJobIndex(settings, embedder.model);
    onProgress(`storing ${jobs.length} postings`);
    await fillIndex(index, jobs, vectors);
    onProgress(`running ${Object.keys(pipelines).join(', ')} on ${set.resumes.length} resumes`);
    const outcomes = await evaluate(set, pipelines, { resumes, embedder, index }, titles);
    return summarise(set, outcomes, { baseline, model: embedder.model.name, postings: jobs.length });
  } finally {
    await Promise.all([embedder.close(), resumes.close()]);
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

function digestOf(keys: readonly string[]): string {
  return createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 12);
}

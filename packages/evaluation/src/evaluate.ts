import { readFile } from 'node:fs/promises';
import { isRolecallError } from '@rolecall/contracts';
import type { ResumeReader } from '@rolecall/resume';
import type { JudgedResume, JudgedSet } from './judged/judged-set.ts';
import { postingKey } from './judged/posting-key.ts';
import { type Figures, LIST_LENGTH, measure } from './metrics/list-metrics.ts';
import type { Pipeline, PipelineResult, PipelineStages } from './pipelines/pipeline.ts';

/** What one pipeline made of one resume. */
export interface ResumeOutcome {
  resume: string;
  category: string;
  /** Posting keys, best first. */
  jobs: string[];
  figures: Figures;
  /**
   * Code of the error why the resume could not be read: whoever sent it has no list, so an empty one is
   * measured.
   */
  failure?: string;
}

export interface EvaluationStages extends PipelineStages {
  resumes: ResumeReader;
}

/**
 * Runs pipelines over the resumes of a set, as the API would: bytes, text, list of ten. Outcomes come in
 * the order of the set's resumes.
 *
 * @param titles of the corpus, by posting key
 * @throws the codes of `embeddings` and `job-index`; of `resume` those that are not the file's fault
 */
export async function evaluate(
  { resumes, judgments }: Pick<JudgedSet, 'resumes' | 'judgments'>,
  pipelines: Readonly<Record<string, Pipeline>>,
  stages: EvaluationStages,
  titles: ReadonlyMap<string, string>,
): Promise<Record<string, ResumeOutcome[]>> {
  const outcomes: Record<string, ResumeOutcome[]> = Object.fromEntries(
    Object.keys(pipelines).map((name) => [name, []]),
  );
  for (const resume of resumes) {
    const read = await readText(stages.resumes, resume);
    const grades = judgments.get(resume.id) ?? new Map<string, number>();
    for (const [name, pipeline] of Object.entries(pipelines)) {
      const result: PipelineResult =
        'text' in read ? await pipeline(stages, read.text, LIST_LENGTH) : { jobs: [], legs: {} };
      outcomes[name]?.push({
        resume: resume.id,
        category: resume.category,
        jobs: result.jobs.map(postingKey),
        figures: measure({ ...result, grades, titles }),
        ...('failure' in read && { failure: read.failure }),
      });
    }
  }
  return outcomes;
}

/**
 * The text of a resume, or the code of the error why the file has none.
 *
 * @throws the codes of `resume` that are not the file's fault
 */
export async function readText(
  reader: ResumeReader,
  { path }: JudgedResume,
): Promise<{ text: string } | { failure: string }> {
  try {
    return { text: (await reader.read(await readFile(path))).text };
  } catch (error) {
    if (isRolecallError(error) && error.statusCode < 500) return { failure: error.code };
    throw error;
  }
}

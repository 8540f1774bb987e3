import { createHash } from 'node:crypto';
import type { Job } from '@rolecall/contracts';
import { createDomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, EmbeddingSettings, embedCached } from '@rolecall/embeddings';
import { createJobIndex, embeddedTexts, JobIndexSettings } from '@rolecall/job-index';
import { createProfileReader, createResumeReader, ResumeSettings } from '@rolecall/resume';
import { loadSettings } from '@rolecall/service-runtime';
import { fillIndex } from './corpus/fill-index.ts';
import type { EvaluationStages } from './evaluate.ts';
import { postingKey } from './judged/posting-key.ts';

export interface StageOptions {
  /** Where vectors of corpora are kept between runs. */
  cacheDir: string;
  /** Settings of the embedder, the index and the reader; QDRANT_URL names a running Qdrant. */
  env: NodeJS.ProcessEnv;
  /** Told what goes on, in words. */
  onProgress?: (message: string) => void;
}

/** What pipelines run on, with the processes behind it. */
export interface OpenStages {
  stages: EvaluationStages;
  /** Of the index among the stages. */
  settings: JobIndexSettings;
  close(): Promise<void>;
}

/**
 * Starts the embedder and the reader, and fills an index with a corpus, under an alias of its own.
 *
 * @throws the codes of `embeddings` and `job-index`; CONFIG_INVALID for settings
 */
export async function openStages(
  { name, jobs }: { name: string; jobs: readonly Job[] },
  { cacheDir, env, onProgress = () => {} }: StageOptions,
): Promise<OpenStages> {
  const settings = loadSettings([EmbeddingSettings, JobIndexSettings, ResumeSettings], {
    ...env,
    // Names the corpus, so that no other's postings are ever met, and never the product's.
    JOB_INDEX_ALIAS: `evaluation-${name}-${digestOf(jobs.map(postingKey))}`,
  });
  const embedder = await createEmbedder(settings);
  const resumes = createResumeReader(settings);
  const profiles = await createProfileReader(settings);
  const close = async () => {
    await Promise.all([embedder.close(), resumes.close(), profiles.close()]);
  };
  try {
    const texts = jobs.map(embeddedTexts);
    const embed = (part: 'posting' | 'title') =>
      embedCached(
        embedder,
        texts.map((text) => text[part]),
        cacheDir,
        (embedded, of) => onProgress(`embedded ${embedded} of ${of} ${part} texts`),
      );
    const vectors = { postings: await embed('posting'), titles: await embed('title') };
    const domains = await createDomainReader(embedder.model.name);
    const index = createJobIndex(settings, embedder.model);
    onProgress(`storing ${jobs.length} postings`);
    await fillIndex({ index, domains }, jobs, vectors);
    return { stages: { resumes, profiles, embedder, index, domains }, settings, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function digestOf(keys: readonly string[]): string {
  return createHash('sha256').update(keys.join('\n')).digest('hex').slice(0, 12);
}

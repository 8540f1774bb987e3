import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createError } from '@rolecall/contracts';
import type { JudgedSet } from './judged-set.ts';
import { parseQrels } from './qrels.ts';
import { sharedData } from './shared-folder.ts';

const OWN = new URL('../../judged/', import.meta.url);

/**
 * The development set: real resumes, one a category, and 15,036 real postings. Nothing is fitted to it.
 *
 * @throws CONFIG_INVALID where its folder is absent
 */
export function openDevelopmentSet(env: NodeJS.ProcessEnv = process.env): JudgedSet {
  return openRealSet('development', env, (folder) => [
    readQrels(join(folder, 'judged', 'development.qrels.tsv')),
    readQrels(new URL('development.added.qrels.tsv', OWN)),
  ]);
}

/**
 * The training set: other resumes of the same kind, the same postings, judgments of our own. What ranking learns, it
 * learns here.
 *
 * @throws CONFIG_INVALID where the folder of resumes and postings is absent
 */
export function openTrainingSet(env: NodeJS.ProcessEnv = process.env): JudgedSet {
  return openRealSet('training', env, () => [readQrels(new URL('training.qrels.tsv', OWN))]);
}

/**
 * The test set: resumes that nothing was learnt from and no choice was made on, judgments of our own.
 *
 * @throws CONFIG_INVALID where the folder of resumes and postings is absent
 */
export function openTestSet(env: NodeJS.ProcessEnv = process.env): JudgedSet {
  return openRealSet('test', env, () => [readQrels(new URL('test.qrels.tsv', OWN))]);
}

type Qrels = { name: string; text: string };

function openRealSet(name: string, env: NodeJS.ProcessEnv, judged: (folder: string) => Qrels[]): JudgedSet {
  const { looked, found } = sharedData(env);
  if (found === undefined) {
    throw createError('CONFIG_INVALID', {
      message: `The resumes and postings of the ${name} set are not part of this repository, and not at ${looked} either; ROLECALL_SHARED says where the folder above "data" is. The set "sample" needs nothing.`,
    });
  }
  const judgments = parseQrels(judged(found));
  return {
    name,
    corpus: [join(found, 'jobs', 'jobs.jsonl.gz')],
    judgments,
    resumes: [...judgments.keys()].sort().map((id) => ({
      id,
      category: id.split('/')[0] as string,
      path: join(found, 'resumes', 'categorised', `${id}.pdf`),
    })),
  };
}

function readQrels(path: string | URL): Qrels {
  return { name: String(path).split('/').at(-1) as string, text: readFileSync(path, 'utf8') };
}

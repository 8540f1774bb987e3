import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createError } from '@rolecall/contracts';
import type { JudgedSet } from './judged-set.ts';
import { parseQrels } from './qrels.ts';
import { sharedData } from './shared-folder.ts';

/**
 * The development set: real resumes, one a category, and 15,036 real postings.
 *
 * @throws CONFIG_INVALID where its folder is absent
 */
export function openDevelopmentSet(env: NodeJS.ProcessEnv = process.env): JudgedSet {
  const { looked, found } = sharedData(env);
  if (found === undefined) {
    throw createError('CONFIG_INVALID', {
      message: `The development set is not part of this repository, and not at ${looked} either; ROLECALL_SHARED says where the folder above "data" is. The set "sample" needs nothing.`,
    });
  }
  const name = 'development.qrels.tsv';
  const judgments = parseQrels([{ name, text: readFileSync(join(found, 'judged', name), 'utf8') }]);
  return {
    name: 'development',
    corpus: [join(found, 'jobs', 'jobs.jsonl.gz')],
    judgments,
    resumes: [...judgments.keys()].sort().map((id) => ({
      id,
      category: id.split('/')[0] as string,
      path: join(found, 'resumes', 'categorised', `${id}.pdf`),
    })),
  };
}

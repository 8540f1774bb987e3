import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createError } from '@rolecall/contracts';
import type { JudgedSet } from './judged-set.ts';
import { parseQrels } from './qrels.ts';
import { sharedData } from './shared-folder.ts';

/** What new pipelines surfaced and was judged since: ids and grades alone. */
const ADDITIONS = fileURLToPath(new URL('../../judged/development-additions.qrels.tsv', import.meta.url));

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
  const files = [join(found, 'judged', 'development.qrels.tsv'), ADDITIONS];
  const judgments = parseQrels(
    files.map((path) => ({ name: basename(path), text: readFileSync(path, 'utf8') })),
  );
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

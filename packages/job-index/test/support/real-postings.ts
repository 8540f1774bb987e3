import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The fields of a real posting that become sparse text. `skills` is a list with commas. */
export interface RealPosting {
  title: string;
  description: string;
  skills: string;
}

const repositoryRoot = fileURLToPath(new URL('../../../..', import.meta.url));
const shared = process.env['ROLECALL_SHARED'] ?? join(repositoryRoot, '..', 'shared');

/** Real postings are not part of this repository; their file, where there is one. */
export const REAL_POSTINGS = join(shared, 'data', 'jobs', 'jobs.jsonl.gz');

export const hasRealPostings = existsSync(REAL_POSTINGS);

/** Every `step`-th posting of {@link REAL_POSTINGS}. */
export function sampleRealPostings(step: number): RealPosting[] {
  return gunzipSync(readFileSync(REAL_POSTINGS))
    .toString()
    .split('\n')
    .filter((line, n) => line !== '' && n % step === 0)
    .map((line) => JSON.parse(line) as RealPosting);
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER =
  process.env['ROLECALL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));

/** Real documents that are not part of this repository; undefined, said aloud, where they are absent. */
export function sharedResumes(): string | undefined {
  const folder = `${FOLDER}/data/resumes`;
  if (existsSync(folder)) return folder;
  process.stderr.write(`Skipped: no real resumes at ${folder}; ROLECALL_SHARED says where else they are.\n`);
  return undefined;
}

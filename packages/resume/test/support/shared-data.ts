import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER =
  process.env['ROLECALL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));

/** A folder of real documents that are not part of this repository; undefined, said aloud, where it is absent. */
export function sharedData(name: string): string | undefined {
  const folder = `${FOLDER}/data/${name}`;
  if (existsSync(folder)) return folder;
  process.stderr.write(
    `Skipped: no real documents at ${folder}; ROLECALL_SHARED says where else they are.\n`,
  );
  return undefined;
}

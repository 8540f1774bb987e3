import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEFAULT = fileURLToPath(new URL('../../../../../shared', import.meta.url));

/**
 * The folder with real data, which is not part of this repository: ROLECALL_SHARED, or `shared` beside the
 * repository. `found` is undefined where the folder or its judgments are not there.
 */
export function sharedData(env: NodeJS.ProcessEnv = process.env): { looked: string; found?: string } {
  const looked = join(env['ROLECALL_SHARED'] || DEFAULT, 'data');
  return existsSync(join(looked, 'judged')) ? { looked, found: looked } : { looked };
}

import { resolve } from 'node:path';
import { findRunning } from '@rolecall/local-stack';
import { ROOT } from './start/options.ts';

/**
 * The environment with QDRANT_URL, for commands that talk to Qdrant themselves: what it states, else the Qdrant of a
 * running `npm start`, else none.
 *
 * @param dataDir of that start, relative to the folder npm was called from; its default where undefined
 */
export function withRunningQdrant(env: NodeJS.ProcessEnv, dataDir: string | undefined): NodeJS.ProcessEnv {
  if (env['QDRANT_URL']) return env;
  const folder =
    dataDir === undefined ? resolve(ROOT, '.data') : resolve(env['INIT_CWD'] ?? process.cwd(), dataDir);
  const url = findRunning(folder)?.qdrantUrl;
  return url === undefined ? env : { ...env, QDRANT_URL: url };
}

import { resolve } from 'node:path';
import { findRunning } from '@rolecall/local-stack';
import { runReindex } from '../reindex-process.ts';
import { ROOT } from '../start/options.ts';

const USAGE = `Usage: npm run reindex -- [--data-dir <dir>] [options of the reindex, see --help]
  --data-dir <dir>  where the npm start whose postings are meant keeps its data
  QDRANT_URL and REDIS_URL name other servers than those of a running npm start`;

/** `rolecall reindex`: the worker's reindex against the servers of a running `npm start`, or those of the environment. */
export const reindexCommand = {
  usage: USAGE,
  async run(args: string[]): Promise<number> {
    const { dataDir, rest } = takeDataDir(args);
    if (rest.includes('--help')) console.log(USAGE);
    return runReindex(rest, withRunningServers(process.env, dataDir));
  },
};

/** The one option that is not the worker's. */
function takeDataDir(args: string[]): { dataDir: string; rest: string[] } {
  const at = args.indexOf('--data-dir');
  const folder = at < 0 ? undefined : args[at + 1];
  if (folder === undefined) return { dataDir: resolve(ROOT, '.data'), rest: args };
  const from = process.env['INIT_CWD'] ?? process.cwd();
  return { dataDir: resolve(from, folder), rest: [...args.slice(0, at), ...args.slice(at + 2)] };
}

function withRunningServers(env: NodeJS.ProcessEnv, dataDir: string): NodeJS.ProcessEnv {
  const running = findRunning(dataDir);
  if (running === undefined) return env;
  return {
    ...env,
    QDRANT_URL: env['QDRANT_URL'] || running.qdrantUrl,
    REDIS_URL: env['REDIS_URL'] || running.redisUrl,
  };
}

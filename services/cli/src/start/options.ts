import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CliError } from '../cli-error.ts';

/** The repository's root, where data goes unless told otherwise. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

export const START_USAGE = `Usage: npm start -- [options]
  Starts Qdrant, Redis, the worker and the API on this machine, and shows ten jobs for a sample resume.
  --exit            stop after the jobs are printed; exit code 0 says that it all worked
  --empty           without the sample catalogue
  --resume <file>   recommend for this resume instead of a sample
  --data-dir <dir>  where postings are kept between starts (default: .data in the repository)
  PORT              where the API listens (default 3000)`;

/** What `npm start` was asked to do. */
export interface StartOptions {
  exit: boolean;
  empty: boolean;
  resume: string | undefined;
  dataDir: string;
  help: boolean;
  port: number;
}

/** Reads the command line. Paths are relative to the folder npm was called from. */
export function readStartOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      exit: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      resume: { type: 'string' },
      'data-dir': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const from = env['INIT_CWD'] ?? process.cwd();
  const port = Number(env['PORT'] || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CliError(`PORT is ${env['PORT']}; set it to a number from 1 to 65535.`);
  }
  return {
    exit: values.exit,
    empty: values.empty,
    resume: values.resume === undefined ? undefined : resolve(from, values.resume),
    dataDir: values['data-dir'] === undefined ? resolve(ROOT, '.data') : resolve(from, values['data-dir']),
    help: values.help,
    port,
  };
}

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BOARD_SYSTEMS } from '@rolecall/job-boards';
import { CliError } from '../cli-error.ts';
import { ROOT } from '../start/options.ts';

export const INGEST_USAGE = `Usage: npm run ingest -- <file|folder|url|board> [options]
  Sends postings to a running API and shows how far it has come.
  <file>             CSV, JSONL, JSON, XML feed or page with JSON-LD, gzipped or not
  <folder>           one such file, and the files that complete it (Kaggle's LinkedIn set), found by their headers
  <url>              http(s): downloaded here and sent on
  <board>            ${BOARD_SYSTEMS.join(':<name>, ')}:<name>
  --with <file>      a file that completes the postings, such as job_skills.csv; as often as needed
  --company <name>   the employer, for boards that do not name it
  --board-url <url>  another address of the system, such as https://api.eu.lever.co
  --force            read a board even if it says that nothing has changed
  --data-dir <dir>   where it is remembered what a board said (default: .data in the repository)
  ROLECALL_URL       another API than http://127.0.0.1:$PORT
  ROLECALL_API_KEY   the key it asks for`;

/** What `npm run ingest` was asked to do. Paths are absolute. */
export interface IngestOptions {
  target: string;
  companions: readonly string[];
  company: string | undefined;
  boardUrl: string | undefined;
  force: boolean;
  dataDir: string;
  /** The folder relative paths start from. */
  from: string;
}

/**
 * Reads the command line. Paths are relative to the folder npm was called from.
 *
 * @returns undefined when help was asked for
 */
export function readIngestOptions(args: string[], env: NodeJS.ProcessEnv): IngestOptions | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      with: { type: 'string', multiple: true, default: [] },
      company: { type: 'string' },
      'board-url': { type: 'string' },
      force: { type: 'boolean', default: false },
      'data-dir': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const [target, ...more] = positionals;
  if (target === undefined || more.length > 0) {
    throw new CliError(`name one file, folder, URL or board.\n${INGEST_USAGE}`);
  }
  const from = env['INIT_CWD'] ?? process.cwd();
  return {
    target,
    companions: values.with.map((path) => resolve(from, path)),
    company: values.company,
    boardUrl: values['board-url'],
    force: values.force,
    dataDir: resolve(from, values['data-dir'] ?? resolve(ROOT, '.data')),
    from,
  };
}

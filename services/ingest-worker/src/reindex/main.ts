import { constants, setPriority } from 'node:os';
import { isRolecallError } from '@rolecall/contracts';
import { EmbeddingSettings } from '@rolecall/embeddings';
import { JobIndexSettings } from '@rolecall/job-index';
import { QueueSettings, runExclusively } from '@rolecall/job-queue';
import { createLogger, LogSettings, loadSettings } from '@rolecall/service-runtime';
import { dropOld } from './drop-old.ts';
import { readOptions, USAGE } from './options.ts';
import { reindex } from './reindex.ts';
import { createReport } from './report.ts';

/** One at a time, drops included. */
const LOCK = { name: 'reindex', busy: 'REINDEX_RUNNING' } as const;

try {
  await run(process.argv.slice(2));
} catch (error) {
  // One line for the person who started it; a bug shows its stack.
  const isOption = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
  const text = isRolecallError(error)
    ? `${error.code}: ${error.message}`
    : String(isOption ? `${(error as Error).message}\n${USAGE}` : (error as Error).stack);
  process.stderr.write(`reindex: ${text}\n`, () => process.exit(1));
}

async function run(args: string[]): Promise<void> {
  const command = readOptions(args);
  if (command === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const settings = loadSettings([EmbeddingSettings, JobIndexSettings, QueueSettings, LogSettings]);
  // Threads inherit it: answers come first where both share a machine.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  const logger = createLogger('reindex', settings, { write: (line) => void process.stderr.write(line) });
  const report = createReport(process.stdout, logger);
  await runExclusively(settings, LOCK, async (held) => {
    if (command !== 'drop-old') return reindex(settings, command.goal, held, report);
    for (const collection of await dropOld(settings)) report.say(`Removed ${collection}.`);
  });
}

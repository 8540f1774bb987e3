import { isRolecallError } from '@rolecall/contracts';
import { CliError } from './cli-error.ts';
import { backupCommand } from './commands/backup.ts';
import { ingestCommand } from './commands/ingest.ts';
import { keysCommand } from './commands/keys.ts';
import { recommendCommand } from './commands/recommend.ts';
import { reindexCommand } from './commands/reindex.ts';
import { restoreCommand } from './commands/restore.ts';
import { startCommand } from './commands/start.ts';

const COMMANDS: Record<string, { usage: string; run: (args: string[]) => Promise<number> }> = {
  start: startCommand,
  recommend: recommendCommand,
  backup: backupCommand,
  restore: restoreCommand,
  ingest: ingestCommand,
  reindex: reindexCommand,
  keys: keysCommand,
};

const [name = '', ...args] = process.argv.slice(2);
process.exitCode = await run(name, args);

/** Runs a command; whatever goes wrong ends in one line that says what to do, and exit code 1. */
async function run(name: string, args: string[]): Promise<number> {
  const command = COMMANDS[name];
  if (command === undefined) {
    console.error(`Usage: rolecall <${Object.keys(COMMANDS).join('|')}> [options]`);
    return 1;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (error instanceof CliError || isRolecallError(error)) console.error(`rolecall: ${error.message}`);
    else if (isUsageError(error)) console.error(`rolecall: ${error.message}\n${command.usage}`);
    else throw error;
    return 1;
  }
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

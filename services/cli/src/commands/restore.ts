import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupSettings, createBackups } from '@rolecall/job-index';
import { loadSettings } from '@rolecall/service-runtime';
import { openBackup } from '../backup/files.ts';
import { CliError } from '../cli-error.ts';
import { interruptible } from '../interruptible.ts';
import { withRunningQdrant } from '../running-qdrant.ts';

const USAGE = `Usage: npm run restore -- <file.snapshot> [--force] [--data-dir <dir>]
  Puts a backup made by npm run backup in place of its collection and points the alias at it. Stop the workers, or
  pause the queue, first.
  --force           also where the index holds postings that are newer than the backup: they are lost
  --data-dir <dir>  where the npm start whose Qdrant is meant keeps its data
  QDRANT_URL        names another Qdrant than that of a running npm start`;

const STEPS = {
  sending: 'Sending the backup to Qdrant.',
  building: 'Waiting until Qdrant has built what the backup lacked.',
};

/** `rolecall restore`: the live collection from a file. */
export const restoreCommand = {
  usage: USAGE,
  async run(args: string[]): Promise<number> {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        force: { type: 'boolean', default: false },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CliError(`name one backup.\n${USAGE}`);
    const settings = loadSettings([BackupSettings], withRunningQdrant(process.env, values['data-dir']));
    return interruptible(async (signal) => {
      const path = resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
      const { manifest, content } = await openBackup(path);
      const points = await createBackups(settings).restore(manifest, content, {
        force: values.force,
        signal,
        onStep: (step) => console.log(STEPS[step]),
      });
      console.log(
        `${manifest.collection}: ${points} postings, as of ${manifest.created}; ${manifest.alias} points at it.`,
      );
      return 0;
    });
  },
};

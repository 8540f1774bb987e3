import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupSettings, createBackups } from '@rolecall/job-index';
import { loadSettings } from '@rolecall/service-runtime';
import { pruneBackups, storeBackup } from '../backup/files.ts';
import { CliError } from '../cli-error.ts';
import { interruptible } from '../interruptible.ts';
import { withRunningQdrant } from '../running-qdrant.ts';
import { ROOT } from '../start/options.ts';

const USAGE = `Usage: npm run backup -- [folder] [--keep <n>] [--data-dir <dir>]
  Backs up the live collection of postings into a folder (default: backups in the repository): a Qdrant snapshot
  and, beside it, a manifest. Queries and imports go on meanwhile.
  --keep <n>        removes all backups in the folder but the newest n
  --data-dir <dir>  where the npm start whose Qdrant is meant keeps its data
  QDRANT_URL        names another Qdrant than that of a running npm start`;

/** `rolecall backup`: the live collection as a file. */
export const backupCommand = {
  usage: USAGE,
  async run(args: string[]): Promise<number> {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        keep: { type: 'string' },
        'data-dir': { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      console.log(USAGE);
      return 0;
    }
    const [folder, ...more] = positionals;
    if (more.length > 0) throw new CliError(`name one folder.\n${USAGE}`);
    const keep = readKeep(values.keep);
    const from = process.env['INIT_CWD'] ?? process.cwd();
    const target = folder === undefined ? resolve(ROOT, 'backups') : resolve(from, folder);
    const settings = loadSettings([BackupSettings], withRunningQdrant(process.env, values['data-dir']));
    return interruptible(async (signal) => {
      const backups = createBackups(settings);
      const { path, manifest } = await storeBackup(target, (store) => backups.backUp(store, signal));
      const { collection, points, bytes } = manifest;
      console.log(`${path}: ${collection}, ${points.after} postings, ${(bytes / 1e6).toFixed(1)} MB.`);
      if (keep === undefined) return 0;
      for (const old of await pruneBackups(target, manifest.alias, keep)) console.log(`removed ${old}`);
      return 0;
    });
  },
};

function readKeep(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const keep = Number(text);
  if (Number.isInteger(keep) && keep > 0) return keep;
  throw new CliError(`--keep takes a whole number from 1, not ${text}.`);
}

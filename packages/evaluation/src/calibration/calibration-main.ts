import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalStack } from '@rolecall/local-stack';
import { DATA_DIR, runCommand, say, UsageError } from '../command.ts';
import { JUDGED_SETS } from '../judged/index.ts';
import { calibrationMarkdown } from './calibration-markdown.ts';
import { measureCalibration } from './measure-calibration.ts';

const USAGE = `Usage: pnpm evaluate:calibration [options]
  --set <names>   judged sets, separated by commas: ${Object.keys(JUDGED_SETS).join(', ')} (default: development,test)
  --out <folder>  where calibration.<set>.json goes (default: .data/evaluation)
Settings of the packages apply, such as EMBEDDING_MODEL.
`;

process.exitCode = await runCommand(USAGE, run);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string', default: 'development,test' },
      out: { type: 'string', default: DATA_DIR },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const sets = values.set.split(',').map((name) => {
    const open = JUDGED_SETS[name.trim()];
    if (open === undefined) throw new UsageError(`There is no judged set ${name}.`);
    return open();
  });

  const stack = await startLocalStack();
  try {
    for (const set of sets) {
      const report = await measureCalibration(set, {
        cacheDir: join(DATA_DIR, 'vectors'),
        env: { ...process.env, QDRANT_URL: stack.qdrantUrl },
        onProgress: say,
      });
      process.stdout.write(`${calibrationMarkdown(report)}\n`);
      mkdirSync(values.out, { recursive: true });
      const path = join(values.out, `calibration.${report.set}.json`);
      writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
      say(`written to ${path}`);
    }
  } finally {
    await stack.stop();
  }
}

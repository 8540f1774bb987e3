import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalStack } from '@rolecall/local-stack';
import { DATA_DIR, runCommand, say, UsageError } from '../command.ts';
import { measureFairness } from './counterfactual.ts';
import { fairnessMarkdown } from './fairness-markdown.ts';
import { openFairnessSet } from './fairness-set.ts';

const USAGE = `Usage: pnpm evaluate:fairness [options]
  --resumes <number>  how many resumes at most (default: 40)
  --out <folder>      where fairness.json goes (default: .data/evaluation)
Settings of the packages apply, such as EMBEDDING_MODEL.
`;

process.exitCode = await runCommand(USAGE, run);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      resumes: { type: 'string', default: '40' },
      out: { type: 'string', default: DATA_DIR },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  if (!/^[1-9]\d*$/.test(values.resumes)) throw new UsageError('--resumes is a number from 1 on.');
  const set = openFairnessSet(Number(values.resumes));

  const stack = await startLocalStack();
  try {
    const report = await measureFairness(set, {
      cacheDir: join(DATA_DIR, 'vectors'),
      env: { ...process.env, QDRANT_URL: stack.qdrantUrl },
      onProgress: say,
    });
    process.stdout.write(`${fairnessMarkdown(report)}\n`);
    mkdirSync(values.out, { recursive: true });
    const path = join(values.out, 'fairness.json');
    writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`);
    say(`written to ${path}`);
  } finally {
    await stack.stop();
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isRolecallError } from '@rolecall/contracts';
import { startLocalStack } from '@rolecall/local-stack';
import { DATA_DIR, runCommand, say, UsageError } from './command.ts';
import { JUDGED_SETS } from './judged/index.ts';
import type { JudgedSet } from './judged/judged-set.ts';
import { PIPELINE_GROUPS, PIPELINES } from './pipelines/index.ts';
import { toMarkdown } from './report/markdown.ts';
import { runEvaluation } from './run-evaluation.ts';

const USAGE = `Usage: pnpm evaluate [options]
  --set <names>        judged sets, separated by commas: ${Object.keys(JUDGED_SETS).join(', ')} (default: those that are there)
  --pipelines <names>  ${Object.keys(PIPELINES).join(', ')};
                       or a group: ${Object.keys(PIPELINE_GROUPS).join(', ')} (default: main)
  --baseline <name>    pipeline the others are compared with (default: the first)
  --out <folder>       where <set>.<model>.json and .md go (default: .data/evaluation)
Settings of the packages apply, such as EMBEDDING_MODEL.
`;

process.exitCode = await runCommand(USAGE, run);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      set: { type: 'string' },
      pipelines: { type: 'string' },
      baseline: { type: 'string' },
      out: { type: 'string', default: DATA_DIR },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const groups: Readonly<Record<string, typeof PIPELINES>> = PIPELINE_GROUPS;
  const { pipelines: names = 'main' } = values;
  const pipelines = groups[names] ?? pick(PIPELINES, names, 'pipeline');
  const baseline = values.baseline ?? (Object.keys(pipelines)[0] as string);
  if (!Object.hasOwn(pipelines, baseline))
    throw new UsageError(`The baseline ${baseline} is not among the pipelines.`);
  const sets = openSets(values.set);

  const stack = await startLocalStack();
  try {
    for (const set of sets) {
      const report = await runEvaluation(set, {
        pipelines,
        baseline,
        cacheDir: join(DATA_DIR, 'vectors'),
        env: { ...process.env, QDRANT_URL: stack.qdrantUrl },
        onProgress: say,
      });
      const markdown = toMarkdown(report);
      process.stdout.write(`${markdown}\n`);
      mkdirSync(values.out, { recursive: true });
      const path = join(values.out, `${report.set}.${report.model}`);
      writeFileSync(`${path}.json`, `${JSON.stringify(report, undefined, 2)}\n`);
      writeFileSync(`${path}.md`, markdown);
      say(`written to ${path}.json and .md`);
    }
  } finally {
    await stack.stop();
  }
}

/** The sets asked for by name, or all that are there. */
function openSets(names: string | undefined): JudgedSet[] {
  const openers = Object.values(pick(JUDGED_SETS, names, 'judged set'));
  if (names !== undefined) return openers.map((open) => open());
  return openers.flatMap((open) => {
    try {
      return [open()];
    } catch (error) {
      if (!isRolecallError(error, 'CONFIG_INVALID')) throw error;
      say(`Skipped: ${error.message}`);
      return [];
    }
  });
}

/** The entries named, in the order of the table; all where no names are given. */
function pick<Value>(
  table: Readonly<Record<string, Value>>,
  names: string | undefined,
  what: string,
): Record<string, Value> {
  const wanted = names?.split(',').map((name) => name.trim()) ?? Object.keys(table);
  const unknown = wanted.find((name) => !Object.hasOwn(table, name));
  if (unknown !== undefined) throw new UsageError(`There is no ${what} ${unknown}.`);
  return Object.fromEntries(Object.entries(table).filter(([name]) => wanted.includes(name)));
}

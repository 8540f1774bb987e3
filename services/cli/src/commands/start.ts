import { relative, resolve } from 'node:path';
import { RECOMMENDATION_LIMIT } from '@rolecall/contracts';
import { startLocalStack } from '@rolecall/local-stack';
import { catalogueFiles, sampleResumes } from '@rolecall/sample-data';
import { type ApiClient, createApiClient } from '../api-client.ts';
import { CliError } from '../cli-error.ts';
import { importFeed } from '../import-progress.ts';
import { importSummary } from '../import-summary.ts';
import { fileFeed } from '../ingest/files.ts';
import { interruptible } from '../interruptible.ts';
import { recommendationTable } from '../recommendation-table.ts';
import { ROOT, readStartOptions, START_USAGE, type StartOptions } from '../start/options.ts';
import { renewOutdatedIndex } from '../start/outdated-index.ts';
import { buildPage } from '../start/page.ts';
import { assertPortFree } from '../start/port.ts';
import { startServices } from '../start/services.ts';
import { terminalWidth } from '../terminal.ts';

/** The sample resume that a start shows jobs for. */
const SHOWN_SAMPLE = 'registered-nurse';

/** `rolecall start`: the whole product on one machine, with a first answer to look at. */
export const startCommand = {
  usage: START_USAGE,
  async run(args: string[]): Promise<number> {
    const options = readStartOptions(args, process.env);
    if (options.help) {
      console.log(START_USAGE);
      return 0;
    }
    return interruptible((asked) => serve(options, asked));
  },
};

async function serve(options: StartOptions, asked: AbortSignal): Promise<number> {
  const { port, dataDir } = options;
  const url = `http://127.0.0.1:${port}`;
  const logDir = resolve(dataDir, 'logs');
  await assertPortFree(port);

  const api = createApiClient(url);
  const stack = await startLocalStack({ dataDir, logDir });
  try {
    console.log(`Qdrant (${stack.provenance.qdrant}) and Redis (${stack.provenance.redis}) are up.`);
    await buildPage(asked);
    await renewOutdatedIndex(stack, asked);
    const services = await startServices(stack, { port, logDir, api });
    try {
      const shown = await Promise.race([
        greet(api, options, asked),
        services.failed.then((why) => Promise.reject(new CliError(why))),
      ]);
      if (options.exit) return shown ? 0 : 1;
      printUrls(url, logDir);
      const why = await Promise.race([services.failed, aborted(asked)]);
      if (why !== undefined) throw new CliError(why);
      console.log('\nStopping.');
      return 0;
    } finally {
      await services.stop();
    }
  } finally {
    await stack.stop();
  }
}

/** Ingests the catalogue and shows a recommendation; whether everything there was to show was shown. */
async function greet(api: ApiClient, options: StartOptions, asked: AbortSignal): Promise<boolean> {
  if (!options.empty && !(await ingestCatalogue(api, asked))) return false;
  if (options.empty && options.resume === undefined) {
    console.log('The index was left as it is; bring postings with npm run ingest -- <file>.');
    return true;
  }
  const resume = options.resume ?? sampleResume();
  const answer = await api.recommend(resume, RECOMMENDATION_LIMIT.default);
  console.log(`\nJobs for ${relative(process.cwd(), resume)} (${Math.round(answer.timings.totalMs)} ms):`);
  console.log(recommendationTable(answer, terminalWidth()));
  for (const { message } of answer.warnings) console.log(`Note: ${message}`);
  return options.empty || answer.recommendations.length === RECOMMENDATION_LIMIT.default;
}

function sampleResume(): string {
  const sample = sampleResumes().find(({ name, format }) => name === SHOWN_SAMPLE && format === 'pdf');
  if (sample === undefined)
    throw new CliError(`there is no sample resume ${SHOWN_SAMPLE}; name one with --resume.`);
  return sample.path;
}

async function ingestCatalogue(api: ApiClient, asked: AbortSignal): Promise<boolean> {
  console.log('Ingesting the sample catalogue through the queue and the worker:');
  const { state } = await importFeed(api, await fileFeed(catalogueFiles()), asked);
  asked.throwIfAborted();
  if (state === undefined) return false;
  console.log(importSummary(state));
  return state.status === 'completed' && state.rejected === 0;
}

function printUrls(url: string, logDir: string): void {
  console.log(`
Page       ${url}
API        ${url}/recommend   (POST a resume: npm run recommend -- <file>)
Reference  ${url}/docs        (OpenAPI: ${url}/openapi.json)
Health     ${url}/health/ready
Logs       ${relative(ROOT, logDir)}
Ctrl-C stops everything.`);
}

async function aborted(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return;
  await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

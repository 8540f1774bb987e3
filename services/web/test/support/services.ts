import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Import, ImportAccepted } from '@rolecall/contracts';
import { catalogueFiles } from '@rolecall/sample-data';

/** The API with the page, and what else runs. */
export interface Services {
  url: string;
  /** Names the index and the queue, which nobody else uses. */
  env: NodeJS.ProcessEnv;
  /** A further API on the same index, with other settings. */
  another(settings: NodeJS.ProcessEnv): Promise<string>;
  stop(): Promise<void>;
}

/** Fields of work of the catalogue that the tests ingest. */
const FIELDS = ['culinary-food-service', 'nursing', 'software-engineering'];

const SERVICES = new URL('../../../', import.meta.url);

/** Starts the API, has a worker ingest part of the sample catalogue, and ends the worker. */
export async function startServices(settings: NodeJS.ProcessEnv = {}): Promise<Services> {
  const own = `web-${randomUUID().slice(0, 8)}`;
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    QDRANT_URL: process.env['QDRANT_URL'],
    REDIS_URL: process.env['REDIS_URL'],
    JOB_INDEX_ALIAS: own,
    QUEUE_PREFIX: own,
    PORT: '0',
    EMBEDDING_THREADS: '1',
    RESUME_PROCESSES: '1',
    LOG_LEVEL: 'error',
    // The tests share the processors with others.
    MAX_EVENT_LOOP_DELAY_MS: '0',
    REQUEST_TIMEOUT_MS: '120000',
  };
  const running: ChildProcess[] = [];
  const start = (entry: string, changed: NodeJS.ProcessEnv): ChildProcess => {
    const child = fork(fileURLToPath(new URL(entry, SERVICES)), {
      env: { ...env, ...changed },
      execArgv: [],
    });
    running.push(child);
    return child;
  };
  const startApi = async (changed: NodeJS.ProcessEnv): Promise<string> => {
    const child = start('recommend-api/src/server.ts', changed);
    const [message] = await once(child, 'message');
    return new URL((message as { url: string }).url).origin;
  };
  const url = await startApi(settings);
  const worker = start('ingest-worker/src/worker.ts', {});
  await ingest(url);
  await ended(worker);
  return {
    url,
    env,
    another: startApi,
    async stop() {
      await Promise.all(running.map(ended));
    },
  };
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function ingest(url: string): Promise<void> {
  const files = catalogueFiles().filter((path) => FIELDS.some((field) => path.endsWith(`${field}.jsonl`)));
  const form = new FormData();
  form.set('file', new Blob(files.map((path) => readFileSync(path))), 'feed.jsonl');
  const accepted = await fetch(`${url}/jobs/import`, { method: 'POST', body: form });
  const { statusUrl } = (await accepted.json()) as ImportAccepted;
  for (;;) {
    const state = (await (await fetch(url + statusUrl)).json()) as Import;
    if (state.status === 'completed') return;
    if (state.status === 'failed')
      throw new Error(`The catalogue was not ingested: ${JSON.stringify(state)}`);
    await sleep(200);
  }
}

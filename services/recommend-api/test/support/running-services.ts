import type { Import, ImportAccepted, JobPosting } from '@rolecall/contracts';
import { ownEnvironment } from './api-under-test.ts';
import { type ServiceProcess, startService } from './service-process.ts';
import { until } from './wait.ts';

/** The API and a worker as processes of their own, with their metrics served. */
export interface RunningServices {
  url: URL;
  api: ServiceProcess;
  worker: ServiceProcess;
  /** Indexes postings through the API, the queue and the worker. */
  index(postings: readonly JobPosting[], headers?: Record<string, string>): Promise<void>;
  /** What each serves as metrics. */
  scrape(): Promise<{ api: string; worker: string }>;
  stop(): Promise<void>;
}

export async function startServices(overrides: NodeJS.ProcessEnv = {}): Promise<RunningServices> {
  const env = ownEnvironment({ METRICS_PORT: '0', LOG_LEVEL: 'info', ...overrides });
  const api = startService('recommend-api/src/server.ts', env);
  const worker = startService('ingest-worker/src/worker.ts', env);
  const url = await api.ready();
  return {
    url,
    api,
    worker,
    async index(postings, headers = {}) {
      const accepted = await fetch(new URL('/jobs', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(postings),
      });
      const { statusUrl } = (await accepted.json()) as ImportAccepted;
      await until(
        async () => (await (await fetch(new URL(statusUrl, url))).json()) as Import,
        ({ status }) => status === 'completed',
      );
    },
    async scrape() {
      return { api: await scrape(api), worker: await scrape(worker) };
    },
    async stop() {
      for (const { child } of [api, worker]) child.kill('SIGTERM');
      await Promise.all([api.exited, worker.exited]);
    },
  };
}

/** The lines of a log. */
export function logLines(service: ServiceProcess): Record<string, unknown>[] {
  return service
    .stdout()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

async function scrape(service: ServiceProcess): Promise<string> {
  const url = await until(
    () => logLines(service).find(({ msg }) => msg === 'monitoring')?.['url'],
    (found) => found !== undefined,
  );
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
}

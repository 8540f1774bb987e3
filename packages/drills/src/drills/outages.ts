import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAccepted } from '@rolecall/contracts';
import { type FaultProxy, type ProxyMode, startFaultProxy } from '@rolecall/local-stack';
import { catalogueFeed, type Feed, slice } from '../feeds/feed.ts';
import type { ApiClient } from '../processes/api-client.ts';
import { startRig } from '../processes/rig.ts';
import type { LogLine, Service } from '../processes/service.ts';
import type { Report } from '../report.ts';
import type { Drill } from './drill.ts';
import { REQUESTS } from './requests.ts';

/** What is wrong, by server. */
interface Outage {
  name: string;
  redis: ProxyMode;
  qdrant: ProxyMode;
}

const AT_BOOT: Outage = { name: 'Redis and Qdrant away at boot', redis: 'refuse', qdrant: 'refuse' };
const LATER: readonly Outage[] = [
  { name: 'Redis away', redis: 'refuse', qdrant: 'pass' },
  { name: 'Redis silent', redis: 'hang', qdrant: 'pass' },
  { name: 'Qdrant away', redis: 'pass', qdrant: 'refuse' },
  { name: 'Qdrant answering 503', redis: 'pass', qdrant: 'unavailable' },
  { name: 'Qdrant silent', redis: 'pass', qdrant: 'hang' },
];

/** Default of REQUEST_TIMEOUT_MS. */
const LONGEST_ANSWER_MS = 45_000;

/** Lines a service may log of one outage, apart from what it logs of requests and batches. */
const MOST_LINES = 20;

/** Postings imported across each outage: two batches. */
const POSTINGS = 40;

/** Takes Redis and Qdrant away in several ways; asks everything of the API meanwhile; then sees whether all goes on. */
export const outages: Drill = async ({
  folder,
  report,
  feed = catalogueFeed(),
  outageMs = 20_000,
  env = {},
}) => {
  const rig = await startRig(folder, { env });
  const redis = await startFaultProxy(rig.env['REDIS_URL'] as string, AT_BOOT.redis);
  const qdrant = await startFaultProxy(rig.env['QDRANT_URL'] as string, AT_BOOT.qdrant);
  try {
    const behind = { REDIS_URL: redis.url, QDRANT_URL: qdrant.url };
    const { client, service: api } = await rig.startApi(behind);
    const worker = await rig.startWorker(behind);
    const parts = { redis, qdrant, client, services: { api, worker }, outageMs, report };

    await drillOutage(AT_BOOT, parts, async () => {});
    await worker.logged('ready');
    for (const [i, outage] of LATER.entries()) {
      const part = slice(feed, i * POSTINGS, POSTINGS);
      const importId = await startImport(client, part);
      await drillOutage(outage, parts, async () => {
        const { status, error } = await client.untilEnded(importId);
        report.check('the import that was on its way is completed', status === 'completed', error ?? status);
      });
    }
    report.check('API and worker are still the processes they were', isAlive(api) && isAlive(worker));
  } finally {
    await Promise.all([redis.close(), qdrant.close()]);
    await rig.close();
  }
};

interface Parts {
  redis: FaultProxy;
  qdrant: FaultProxy;
  client: ApiClient;
  services: Record<'api' | 'worker', Service>;
  outageMs: number;
  report: Report;
}

/** @param after what has to come about once the outage is over */
async function drillOutage(
  outage: Outage,
  { redis, qdrant, client, services, outageMs, report }: Parts,
  after: () => Promise<void>,
): Promise<void> {
  report.say(outage.name);
  const before = { api: services.api.log().length, worker: services.worker.log().length };
  const over = sleep(outageMs);
  await Promise.all([redis.set(outage.redis), qdrant.set(outage.qdrant)]);
  await askEverything(outage, client, report);
  await over;

  const restored = performance.now();
  await Promise.all([redis.set('pass'), qdrant.set('pass')]);
  await client.untilReady();
  report.figure(`${outage.name}: ready again after`, `${Math.round(performance.now() - restored)} ms`);
  await after();

  for (const name of ['api', 'worker'] as const) {
    const lines = services[name].log().slice(before[name]);
    checkLog(`${outage.name}: the ${name}`, lines, report);
  }
}

async function askEverything({ name }: Outage, client: ApiClient, report: Report): Promise<void> {
  const answers = await Promise.all(
    Object.entries(REQUESTS).map(async ([request, send]) => ({ request, ...(await send(client)) })),
  );
  const longest = answers.reduce((a, b) => (a.ms > b.ms ? a : b));
  report.figure(`${name}: longest wait`, `${longest.ms} ms (${longest.request})`);
  const told = answers.map(({ request, status, code }) => `${request} ${code ?? status}`).join(', ');
  report.say(`     ${told}`);
  const uncoded = answers.filter(({ status, code }) => status >= 400 && code === undefined);
  const wrong = answers.filter(({ status, code }) => status === 500 || code === 'INTERNAL');
  report.check('every wait is bounded', longest.ms <= LONGEST_ANSWER_MS, `${longest.ms} ms`);
  report.check('every error has a code, and none is unforeseen', uncoded.length + wrong.length === 0, wrong);
}

function checkLog(what: string, lines: readonly LogLine[], report: Report): void {
  const unstructured = lines.filter(({ msg }) => msg === undefined);
  const own = lines.filter(({ requestId, importId }) => requestId === undefined && importId === undefined);
  report.figure(
    `${what} logged`,
    `${own.length} lines of its own, ${lines.length - own.length} of requests and batches`,
  );
  report.check('its log is no flood', own.length <= MOST_LINES, own.length);
  report.check('every line of it is structured', unstructured.length === 0, unstructured.slice(0, 3));
}

async function startImport(client: ApiClient, feed: Feed): Promise<string> {
  const { status, body } = await client.upload(feed);
  if (status !== 202) throw new Error(`an import was answered with ${status}`);
  return (body as ImportAccepted).importId;
}

function isAlive({ pid }: Service): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

import { feedForm, profileForm, resumeForm } from './support/multipart.ts';
import { BAKER, NURSE } from './support/postings.ts';
import { connectTo, readAnswer } from './support/raw-http.ts';
import { requestsWith } from './support/requests-with.ts';
import { type RunningServices, startServices } from './support/running-services.ts';
import { until } from './support/wait.ts';

const CANARY = 'Zephyrine-Quillfeather-0451';
let services: RunningServices;

beforeAll(async () => {
  services = await startServices();
  await services.index([BAKER, NURSE]);
});
afterAll(() => services.stop());

/** The samples of a scrape of the API by name and labels, such as `x_total{code="A"}`. */
async function samples(): Promise<Map<string, number>> {
  const { api } = await services.scrape();
  const lines = api.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(' ');
      return [line.slice(0, end), Number(line.slice(end))];
    }),
  );
}

interface Sent {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  payload?: Buffer;
}

async function send({ url, method = 'GET', headers = {}, payload }: Sent): Promise<number> {
  const body = payload && Uint8Array.from(payload);
  const response = await fetch(new URL(url, services.url), { method, headers, ...(body && { body }) });
  await response.text();
  return response.status;
}

/** The samples once all requests are counted, which they are when their connection has taken the answer. */
function whenAnswered(): Promise<Map<string, number>> {
  return until(samples, (now) => now.get('rolecall_http_requests_in_flight') === 0);
}

/** By how much samples grow while something is done. */
async function growthOf(done: () => Promise<unknown>): Promise<(sample: string) => number> {
  const before = await samples();
  await done();
  const after = await whenAnswered();
  return (sample) => (after.get(sample) ?? 0) - (before.get(sample) ?? 0);
}

const requests = (method: string, route: string, status: number) =>
  `rolecall_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`;
const stage = (name: string, part = 'count') =>
  `rolecall_recommend_stage_duration_seconds_${part}{stage="${name}"}`;

it('measures a recommendation: the request, its stages, the resume, the embedding and Qdrant', async () => {
  const grown = await growthOf(() => send(resumeForm('Night baker, sourdough and rye')));
  expect(grown(requests('POST', '/recommend', 200))).toBe(1);
  for (const name of ['extract', 'embed', 'retrieve', 'rank', 'total']) {
    expect(grown(stage(name))).toBe(1);
    expect(grown(stage(name, 'sum'))).toBeGreaterThan(0);
  }
  expect(grown('rolecall_resumes_total{kind="plain-text",outcome="ok"}')).toBe(1);
  expect(grown('rolecall_resume_process_duration_seconds_count{pool="text"}')).toBe(1);
  expect(grown('rolecall_embedding_texts_total{lane="query",outcome="embedded"}')).toBeGreaterThan(0);
  for (const operation of ['retrieve postings', 'score postings']) {
    const labels = `{operation="${operation}",outcome="ok"}`;
    expect(grown(`rolecall_qdrant_request_duration_seconds_count${labels}`)).toBe(1);
  }
  const now = await samples();
  expect(now.get('rolecall_resume_processes{pool="text",state="free"}')).toBe(1);
  expect(now.get('rolecall_resume_waiting{pool="text",lane="usual"}')).toBe(0);
  expect(now.get('rolecall_embedding_waiting_texts{lane="query"}')).toBe(0);
  expect(now.get('rolecall_embedding_slots{state="idle"}')).toBe(1);
  expect(now.get('rolecall_ingest_queue_batches{state="waiting"}')).toBe(0);
  expect(now.get('rolecall_ready')).toBe(1);
  expect(now.has('nodejs_eventloop_lag_p99_seconds')).toBe(true);
});

it('measures what fails, by code', async () => {
  const grown = await growthOf(async () => {
    await send(profileForm('%PDF-1.7\nbroken'));
    await send({ url: '/nowhere' });
    await send(feedForm('\u0000'));
    const { socket, closed } = await connectTo(services.url);
    socket.write('not HTTP\r\n\r\n');
    await readAnswer(socket);
    await closed;
  });
  expect(grown(requests('POST', '/profile', 422))).toBe(1);
  expect(grown('rolecall_resumes_total{kind="pdf",outcome="RESUME_UNREADABLE"}')).toBe(1);
  expect(grown('rolecall_http_errors_total{code="RESUME_UNREADABLE"}')).toBe(1);
  expect(grown(requests('GET', 'unmatched', 404))).toBe(1);
  expect(grown('rolecall_http_errors_total{code="ROUTE_NOT_FOUND"}')).toBe(1);
  expect(grown('rolecall_http_errors_total{code="IMPORT_FORMAT_UNSUPPORTED"}')).toBe(1);
  expect(grown('rolecall_http_errors_total{code="REQUEST_INVALID"}')).toBe(1);
});

it('counts the batches that an import queues', async () => {
  const posting = JSON.stringify({ ...BAKER, externalId: 'metrics-1' });
  const grown = await growthOf(() => send(feedForm(posting)));
  expect(grown('rolecall_queue_batches_added_total{outcome="queued"}')).toBe(1);
  expect(grown('rolecall_imports_ended_total{outcome="finished"}')).toBe(1);
});

it('a client that leaves early is counted, and no longer in flight', async () => {
  const grown = await growthOf(async () => {
    const { socket, closed } = await connectTo(services.url);
    socket.write(
      'POST /recommend HTTP/1.1\r\nhost: a\r\ncontent-type: text/plain\r\ncontent-length: 9\r\n\r\nab',
    );
    await until(samples, (now) => now.get('rolecall_http_requests_in_flight') === 1);
    socket.destroy();
    await closed;
  });
  const aborted = requests('POST', '/recommend', 0).replace('"0"', '"aborted"');
  expect(grown(aborted)).toBe(1);
});

it('has as many series however many URLs are asked for, and nothing of a resume in any', async () => {
  const ask = async (from: number) => {
    for (let at = from; at < from + 20; at++) {
      await send({ url: `/imports/00000000-0000-4000-8000-${String(at).padStart(12, '0')}` });
      await send({ url: `/${CANARY}/${at}?${CANARY}=${at}` });
      await send({ url: `/jobs/${CANARY}-${at}` });
      await send({ url: `/nowhere/${at}`, method: 'PROPFIND' });
    }
  };
  await ask(0);
  for (const request of await requestsWith(CANARY)) await send(request);
  // Node's own come and go with what it is at.
  const series = async () =>
    [...(await whenAnswered()).keys()].filter((name) => /^rolecall_(http|resume)/.test(name)).toSorted();
  const before = await series();
  await ask(20);
  expect(await series()).toEqual(before);
  const { api, worker } = await services.scrape();
  expect(api + worker).not.toContain(CANARY);
  expect(api).toContain('method="other"');
});

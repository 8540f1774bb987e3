import { resumeForm } from './support/multipart.ts';
import { type OtlpReceiver, type ReceivedSpan, startOtlpReceiver } from './support/otlp-receiver.ts';
import { BAKER, NURSE } from './support/postings.ts';
import { requestsWith } from './support/requests-with.ts';
import { logLines, type RunningServices, startServices } from './support/running-services.ts';
import { until } from './support/wait.ts';

const CANARY = 'Zephyrine-Quillfeather-0451';
const IMPORT_TRACE = '0af7651916cd43dd8448eb211c80319c';
const RECOMMEND_TRACE = '1af7651916cd43dd8448eb211c80319d';
const CALLER_SPAN = 'b7ad6b7169203331';

let receiver: OtlpReceiver;
let services: RunningServices;

beforeAll(async () => {
  receiver = await startOtlpReceiver();
  services = await startServices({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url });
  await services.index([BAKER, NURSE], traceparent(IMPORT_TRACE));
});
afterAll(async () => {
  await services.stop();
  await receiver.close();
});

function traceparent(traceId: string, sampled = true): Record<string, string> {
  return { traceparent: `00-${traceId}-${CALLER_SPAN}-${sampled ? '01' : '00'}`, baggage: `name=${CANARY}` };
}

/** The spans of a trace, once those of these names are there. */
function spansOf(traceId: string, ...names: readonly string[]): Promise<ReceivedSpan[]> {
  return until(
    () => receiver.spans.filter((span) => span.traceId === traceId),
    (spans) => names.every((name) => spans.some((span) => span.name === name)),
  );
}

/** Names of a span's ancestors, nearest first. */
function ancestry(spans: readonly ReceivedSpan[], span: ReceivedSpan): string[] {
  const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
  return parent === undefined ? [] : [parent.name, ...ancestry(spans, parent)];
}

function named(spans: readonly ReceivedSpan[], name: string): ReceivedSpan {
  return spans.find((span) => span.name === name) as ReceivedSpan;
}

it('one trace goes through the API, the queue and the worker', async () => {
  const spans = await spansOf(
    IMPORT_TRACE,
    'POST /jobs',
    'process ingest',
    'qdrant: store postings',
    'embed',
  );
  const request = named(spans, 'POST /jobs');
  expect(request).toMatchObject({
    service: 'recommend-api',
    kind: 2,
    parentSpanId: CALLER_SPAN,
    attributes: {
      'http.request.method': 'POST',
      'http.route': '/jobs',
      'http.response.status_code': 202,
    },
  });
  const added = named(spans, 'add ingest.batch');
  expect(added).toMatchObject({ service: 'recommend-api', kind: 4, parentSpanId: request.spanId });
  const processed = named(spans, 'process ingest');
  expect(processed).toMatchObject({ service: 'ingest-worker', kind: 5, parentSpanId: added.spanId });
  for (const stage of ['prepare', 'lookup', 'normalise', 'embed', 'classify', 'copies', 'store']) {
    expect(named(spans, stage)).toMatchObject({ service: 'ingest-worker', parentSpanId: processed.spanId });
  }
  const stored = named(spans, 'qdrant: store postings');
  expect(stored).toMatchObject({ kind: 3, parentSpanId: named(spans, 'store').spanId });
  const lines = [...logLines(services.api), ...logLines(services.worker)];
  const traced = lines.filter(({ traceId }) => traceId === IMPORT_TRACE).map(({ msg }) => msg);
  expect(traced).toEqual(
    expect.arrayContaining(['incoming request', 'import opened', 'request completed', 'batch processed']),
  );
});

it('a recommendation has its stages as spans', async () => {
  const { url, payload, headers } = resumeForm('Registered nurse, five years in intensive care');
  const response = await fetch(new URL(url, services.url), {
    method: 'POST',
    headers: { ...headers, ...traceparent(RECOMMEND_TRACE) },
    body: Uint8Array.from(payload),
  });
  expect(response.status).toBe(200);
  const stages = ['extract', 'embed', 'retrieve', 'rank'];
  const spans = await spansOf(RECOMMEND_TRACE, 'POST /recommend', ...stages);
  for (const stage of stages) {
    expect(ancestry(spans, named(spans, stage))).toEqual(['recommend', 'POST /recommend']);
  }
  for (const operation of ['retrieve', 'score']) {
    const asked = named(spans, `qdrant: ${operation} postings`);
    expect(ancestry(spans, asked)).toEqual(['retrieve', 'recommend', 'POST /recommend']);
  }
});

it('a caller that does not trace is not traced, and what nobody asked for is not either', async () => {
  const untraced = '2af7651916cd43dd8448eb211c80319e';
  await fetch(new URL('/imports/00000000-0000-4000-8000-000000000000', services.url), {
    headers: traceparent(untraced, false),
  });
  await fetch(new URL('/health/ready', services.url));
  await fetch(new URL('/nowhere?q=1', services.url));
  await until(
    () => receiver.spans,
    (spans) => spans.some(({ name }) => name === 'GET unmatched'),
  );
  expect(receiver.spans.filter(({ traceId }) => traceId === untraced)).toEqual([]);
  const roots = receiver.spans.filter(({ parentSpanId }) => !parentSpanId).map(({ name }) => name);
  expect(new Set(roots)).toEqual(new Set(['GET unmatched', 'GET /imports/:id']));
});

it('nothing of a resume is in any span, however the request ends', async () => {
  const traced = new Set<string>();
  for (const [at, request] of (await requestsWith(CANARY)).entries()) {
    const traceId = `3${at.toString(16).padStart(31, '0')}`;
    traced.add(traceId);
    await fetch(new URL(request.url, services.url), {
      method: request.method,
      headers: { ...request.headers, ...traceparent(traceId) },
      body: Uint8Array.from(request.payload),
    });
  }
  await until(
    () => new Set(receiver.spans.filter(({ kind }) => kind === 2).map(({ traceId }) => traceId)),
    (seen) => [...traced].every((traceId) => seen.has(traceId)),
  );
  const failed = receiver.spans.find(({ attributes }) => attributes['error.type'] === 'RESUME_UNREADABLE');
  expect(failed).toMatchObject({ name: 'extract', attributes: { 'error.type': 'RESUME_UNREADABLE' } });
  expect(receiver.received()).toContain('RESUME_UNREADABLE');
  expect(receiver.received()).not.toContain(CANARY);
  expect(receiver.received()).not.toContain('some-file');
  expect(services.api.stdout()).not.toContain(CANARY);
});

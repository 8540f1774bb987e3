import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { createError } from '@rolecall/contracts';
import { inSpan } from '../src/index.ts';

const exporter = new InMemorySpanExporter();

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  const spanProcessors = [new SimpleSpanProcessor({ exporter })];
  trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors }));
});
afterEach(() => exporter.reset());

/** Runs work as a request would be: as a trace of its own. */
function inRequest<Result>(work: () => Promise<Result>): Promise<Result> {
  return trace.getTracer('test').startActiveSpan('request', async (span) => {
    try {
      return await work();
    } finally {
      span.end();
    }
  });
}

it('work of a trace becomes a span of it, with its own below', async () => {
  const result = await inRequest(() =>
    inSpan('embed', () => inSpan('ask', async () => 7, { isClient: true }), { attributes: { texts: 2 } }),
  );
  expect(result).toBe(7);
  const [ask, embed, request] = exporter.getFinishedSpans();
  expect([ask?.name, embed?.name, request?.name]).toEqual(['ask', 'embed', 'request']);
  expect(ask?.parentSpanContext?.spanId).toBe(embed?.spanContext().spanId);
  expect(embed?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  expect(embed?.attributes).toEqual({ texts: 2 });
});

it('begins no trace in the background', async () => {
  await expect(inSpan('embed', async (span) => span)).resolves.toBeUndefined();
  expect(exporter.getFinishedSpans()).toEqual([]);
});

it('notes a failure by its code, and nothing of its message', async () => {
  const secret = 'Quillfeather';
  const coded = createError('INDEX_TIMEOUT', { message: secret, cause: new Error(secret) });
  for (const error of [coded, new Error(secret)]) {
    await expect(inRequest(() => inSpan('embed', () => Promise.reject(error)))).rejects.toBe(error);
  }
  const spans = exporter.getFinishedSpans().filter(({ name }) => name === 'embed');
  expect(spans.map(({ status }) => status)).toEqual([
    { code: SpanStatusCode.ERROR, message: 'INDEX_TIMEOUT' },
    { code: SpanStatusCode.ERROR, message: 'INTERNAL' },
  ]);
  expect(spans.flatMap(({ events }) => events)).toEqual([]);
  expect(spans.map(({ attributes }) => attributes)).toEqual([
    { 'error.type': 'INDEX_TIMEOUT' },
    { 'error.type': 'INTERNAL' },
  ]);
});

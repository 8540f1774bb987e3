import { type Attributes, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { outcomeOf } from './outcome.ts';

/** Resolves to the tracer of the process once that has one. */
const tracer = trace.getTracer('rolecall');

export interface SpanDetails {
  /** Of a request to a server outside of this process. */
  isClient?: boolean;
  /** Numbers, and texts of ours; never anything a user sent. */
  attributes?: Attributes;
}

/**
 * Runs some work as a span of the trace under way. Where there is none the work simply runs: traces begin with a request, not in
 * the background, and cost next to nothing where nobody traces.
 *
 * A failure is noted by its code alone, since messages and stacks may quote what was sent.
 *
 * @param name one of few, with nothing in it that a user sent
 */
export async function inSpan<Result>(
  name: string,
  work: (span: Span | undefined) => Promise<Result>,
  { isClient = false, attributes = {} }: SpanDetails = {},
): Promise<Result> {
  if (trace.getActiveSpan() === undefined) return work(undefined);
  const kind = isClient ? SpanKind.CLIENT : SpanKind.INTERNAL;
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: outcomeOf(error) });
      span.setAttribute('error.type', outcomeOf(error));
      throw error;
    } finally {
      span.end();
    }
  });
}

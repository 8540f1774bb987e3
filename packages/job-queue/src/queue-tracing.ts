import {
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Span as QueueSpan, Telemetry } from 'bullmq';
import { failureCode } from './failure.ts';

const tracer = trace.getTracer('rolecall');

/**
 * BullMQ's part in traces: the trace under way goes with a batch, in its options, to whichever worker takes it.
 *
 * Only what belongs to a trace gets a span: a worker looks for batches all day. A failure is noted by its code alone, since
 * messages and stacks may quote a posting.
 */
export const queueTracing: Telemetry<Context> = {
  tracer: {
    startSpan(name, options, parent = context.active()) {
      if (trace.getSpan(parent) === undefined) return NO_SPAN;
      // Both number the kinds of span alike.
      return toQueueSpan(
        tracer.startSpan(name, { kind: Number(options?.kind ?? SpanKind.INTERNAL) }, parent),
      );
    },
  },
  contextManager: {
    active: () => context.active(),
    root: () => ROOT_CONTEXT,
    with: (of, work) => context.with(of as Context, work) as ReturnType<typeof work>,
    getMetadata(of: Context) {
      if (trace.getSpan(of) === undefined) return '';
      const headers = {};
      propagation.inject(of, headers);
      return JSON.stringify(headers);
    },
    fromMetadata: (active: Context, metadata) => propagation.extract(active, headersOf(metadata)),
  },
};

function toQueueSpan(span: Span): QueueSpan<Context> {
  return {
    setSpanOnContext: (of) => trace.setSpan(of, span),
    setAttribute: (name, value) => void span.setAttribute(name, value as string),
    setAttributes: (attributes) => void span.setAttributes(attributes as Record<string, string>),
    addEvent: (name) => void span.addEvent(name),
    recordException(exception) {
      const { message = '' } = exception as { message?: string };
      span.setStatus({ code: SpanStatusCode.ERROR, message: failureCode(message) });
      span.setAttribute('error.type', failureCode(message));
    },
    end: () => span.end(),
  };
}

const NO_SPAN: QueueSpan<Context> = {
  setSpanOnContext: (of) => of,
  setAttribute() {},
  setAttributes() {},
  addEvent() {},
  recordException() {},
  end() {},
};

/** What Redis holds may be of another program. */
function headersOf(metadata: string): object {
  try {
    return Object(JSON.parse(metadata));
  } catch {
    return {};
  }
}

import type { BatchFailure, BatchLine, BatchRecommendation } from '@rolecall/contracts';
import type PQueue from 'p-queue';
import type { LineStream } from './line-stream.ts';
import type { SentResume } from './sent-resumes.ts';

/** A line about one resume. */
export type ResumeLine = BatchRecommendation | BatchFailure;

/** What a batch is answered with. */
export interface BatchWork {
  /** Answers one resume; never throws. */
  answer(resume: SentResume): Promise<ResumeLine>;
  /** Why the request was read no further, as the client is told. */
  describe(error: unknown): BatchFailure['error'];
  /** As JSON on one line. */
  serialise(line: BatchLine): string;
  /** Shared by all batches: how many resumes are in hand at a time. */
  queue: PQueue;
  lines: LineStream;
  /** Aborts when the client has gone. */
  signal: AbortSignal;
}

/**
 * Answers the resumes of a batch in the order they are done, then sums up. The next one is read when the one before is taken in
 * hand and the client has not too many lines to read; so a batch holds one resume that waits, whatever it is sent.
 * Resumes wait in one line with those of other batches, each of which has one in it. Never throws.
 */
export async function answerBatch(
  resumes: AsyncIterable<SentResume>,
  { answer, describe, serialise, queue, lines, signal }: BatchWork,
): Promise<void> {
  const start = performance.now();
  const counts = { received: 0, recommended: 0, failed: 0 };
  const inHand = new Set<Promise<void>>();
  let ended: { error?: BatchFailure['error'] } = {};

  async function work(resume: SentResume): Promise<void> {
    if (signal.aborted) return;
    const line = await answer(resume);
    counts['response' in line ? 'recommended' : 'failed'] += 1;
    lines.send(serialise(line));
  }

  try {
    for await (const resume of resumes) {
      counts.received += 1;
      await lines.roomFor(signal);
      const taken = Promise.withResolvers<void>();
      const done = queue.add(() => {
        taken.resolve();
        return work(resume);
      });
      inHand.add(done);
      void done.finally(() => inHand.delete(done));
      await taken.promise;
    }
  } catch (error) {
    ended = { error: describe(error) };
  }
  await Promise.all(inHand);
  const totalMs = Math.round((performance.now() - start) * 100) / 100;
  lines.send(serialise({ summary: { ...counts, totalMs, ...ended } }));
  lines.end();
}

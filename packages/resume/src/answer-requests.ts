import {
  type Extraction,
  ExtractionError,
  type ExtractionReply,
  type ExtractionRequest,
} from './extraction.ts';

/** Answers each request of the parent with text or the reason there is none, and says `ready` now. */
export function answerRequests(extract: (request: ExtractionRequest) => Promise<Extraction>): void {
  const answer = async (request: ExtractionRequest): Promise<ExtractionReply> => {
    try {
      return await extract(request);
    } catch (error) {
      if (error instanceof ExtractionError) return error.failure;
      // A mistake of ours, not damage that a reader foresaw: the tests tell them apart by this.
      const name = error instanceof Error ? error.name : typeof error;
      return { code: 'RESUME_UNREADABLE', reason: `uncaught ${name}` };
    }
  };
  process.on('message', async (request: ExtractionRequest) => {
    const reply = await answer(request);
    process.send?.({ reply, residentBytes: process.memoryUsage.rss() });
  });
  process.on('disconnect', () => process.exit());
  process.send?.('ready');
}

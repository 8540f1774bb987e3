/**
 * Entry of an extraction process: answers each request with text or the reason there is none, and says
 * `ready` once it can. Runs in the sandbox; what it prints is read by nobody from then on.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { extractText } from './extract-text.ts';
import { ExtractionError, type ExtractionReply, type ExtractionRequest } from './extraction.ts';

async function answer(request: ExtractionRequest): Promise<ExtractionReply> {
  try {
    return await extractText(request);
  } catch (error) {
    if (error instanceof ExtractionError) return error.failure;
    return { code: 'RESUME_UNREADABLE', reason: error instanceof Error ? error.name : typeof error };
  }
}

process.on('message', async (request: ExtractionRequest) => {
  const reply = await answer(request);
  process.send?.({ reply, residentBytes: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

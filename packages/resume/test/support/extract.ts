import { extractText } from '../../src/extract-text.ts';
import type { Extraction, ExtractionLimits } from '../../src/extraction.ts';

const LIMITS: ExtractionLimits = {
  maxPages: 50,
  maxCharacters: 200_000,
  maxUnpackedBytes: 100 * 1024 * 1024,
  maxScannedPages: 0,
  scanMs: 0,
};

/** Extracts in this process, which is quicker than in a sandbox. */
export function extract(
  file: Uint8Array | string,
  { limits, password }: { limits?: Partial<ExtractionLimits>; password?: string } = {},
): Promise<Extraction> {
  return extractText({ bytes: Buffer.from(file), limits: { ...LIMITS, ...limits }, password });
}

/** Its text alone. */
export async function textOf(file: Uint8Array | string): Promise<string> {
  return (await extract(file)).text;
}

/** Matches the error with this code, and this message where one is given. */
export function failure(code: string, message?: RegExp) {
  return expect.objectContaining({
    failure: expect.objectContaining({
      code,
      ...(message ? { message: expect.stringMatching(message) } : {}),
    }),
  });
}

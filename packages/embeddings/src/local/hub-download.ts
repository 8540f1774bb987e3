import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { verifyDigest } from './digest.ts';

/**
 * Downloads `url` to `target`. The file appears there whole and checked, or not at all, so that
 * processes which start at the same time may share the folder.
 *
 * @throws MODEL_DIGEST_MISMATCH when the file is not the pinned one
 * @throws Error when it cannot be had within `timeoutMs`
 */
export async function downloadFile(
  url: string,
  target: string,
  sha256: string,
  timeoutMs: number,
): Promise<void> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { signal });
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new Error(`HTTP ${response.status}`);
  }
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${randomUUID()}.part`;
  try {
    const body = Readable.fromWeb(response.body as ReadableStream<Uint8Array>);
    await pipeline(body, createWriteStream(partial), { signal });
    await verifyDigest(partial, sha256);
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
}

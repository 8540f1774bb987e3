import { Readable } from 'node:stream';
import { isNativeError } from 'node:util/types';
import { createGunzip } from 'node:zlib';
import { createError } from '@rolecall/contracts';
import { peek } from './peek.ts';

/** Unpacks gzip, recognised by its first two bytes (RFC 1952); anything else passes through. */
export async function* decompress(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const [first, all] = await peek(bytes, (chunk) => chunk.length > 0);
  if (first?.[0] !== 0x1f || (first.length > 1 && first[1] !== 0x8b)) {
    yield* all;
    return;
  }
  const source = Readable.from(all);
  const gunzip = createGunzip();
  source.on('error', (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip);
  } catch (cause) {
    if (isZlibError(cause)) {
      throw createError('IMPORT_INTERRUPTED', { message: 'The gzip data is damaged or was cut off.', cause });
    }
    throw cause;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return isNativeError(error) && 'code' in error && String(error.code).startsWith('Z_');
}

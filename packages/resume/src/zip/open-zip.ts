import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ExtractionError } from '../extraction.ts';
import { unicodeEncoding } from '../formats/unicode-encoding.ts';

/** An archive whose directory was checked; nothing of it is unpacked yet. */
export interface ZipArchive {
  /** Names of its files. */
  names: readonly string[];
  /**
   * The text of a file (UTF-8, or UTF-16 with a byte order mark), unpacked as it is asked for; nothing for
   * a file that is not there.
   *
   * @throws RESUME_UNREADABLE, RESUME_ENCRYPTED, RESUME_UNPACKED_TOO_LARGE
   */
  read(name: string): AsyncGenerator<string>;
}

/** A DOCX has some twenty files, a large one with pictures a few hundred. */
const MAX_ENTRIES = 5000;

/** Deflate reaches 1:1032. The markup of long, repetitive documents reaches about 1:60. */
const MAX_RATIO = 250;

/** Small files may be packed as well as they like. */
const RATIO_MATTERS_FROM = 1024 * 1024;

/**
 * Checks the directory of a ZIP file: how many files it has, and what they would unpack to. Declared sizes
 * may lie, so unpacking stops at them, and at `maxUnpackedBytes` over all that is read.
 *
 * @throws RESUME_UNREADABLE when it is damaged, RESUME_UNPACKED_TOO_LARGE when it could be a bomb
 */
export async function openZip(bytes: Uint8Array, maxUnpackedBytes: number): Promise<ZipArchive> {
  const entries = new Map<string, Entry>();
  const zip = await orUnreadable(fromBufferPromise(asBuffer(bytes), { autoClose: false }));
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge('files');
  let declared = 0;
  await orUnreadable(
    (async () => {
      for await (const entry of zip.eachEntry()) {
        declared += entry.uncompressedSize;
        if (declared > maxUnpackedBytes) throw tooLarge('declared size');
        if (isSuspicious(entry)) throw tooLarge('ratio');
        entries.set(entry.fileName, entry);
      }
    })(),
  );

  let unpacked = 0;
  return {
    names: [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) return;
      if (entry.isEncrypted()) throw new ExtractionError('RESUME_ENCRYPTED', 'encrypted entry');
      let decoder: InstanceType<typeof TextDecoder> | undefined;
      for await (const chunk of unpack(zip, entry)) {
        unpacked += chunk.length;
        if (unpacked > maxUnpackedBytes) throw tooLarge('unpacked size');
        decoder ??= new TextDecoder(unicodeEncoding(chunk));
        yield decoder.decode(chunk, { stream: true });
      }
      if (decoder) yield decoder.decode();
    },
  };
}

/** Stops with an error as soon as more comes than the entry declares. */
async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  const stream = await orUnreadable(zip.openReadStreamPromise(entry));
  const chunks: AsyncIterator<Uint8Array> = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await orUnreadable(chunks.next());
      if (done) return;
      yield value;
    }
  } finally {
    stream.destroy();
  }
}

function isSuspicious({ uncompressedSize, compressedSize }: Entry): boolean {
  return uncompressedSize > RATIO_MATTERS_FROM && uncompressedSize > MAX_RATIO * compressedSize;
}

/** The library's messages may quote names of files. */
async function orUnreadable<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (error) {
    if (error instanceof ExtractionError) throw error;
    throw new ExtractionError('RESUME_UNREADABLE', 'damaged ZIP');
  }
}

function tooLarge(what: string): ExtractionError {
  return new ExtractionError('RESUME_UNPACKED_TOO_LARGE', `ZIP: ${what}`);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

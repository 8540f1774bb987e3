import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedder } from './embedder.ts';

/** Texts per call: well within the embedder's queue, and often enough to show progress. */
const BATCH = 256;

/**
 * Embeds texts, or takes their vectors from `folder` if these very texts were embedded before by this model.
 * Float32 in the machine's byte order, one file a list of texts; nothing but waste of space comes of
 * deleting it.
 *
 * @param onProgress told how many are embedded; never called when the cache has them
 * @returns one vector per text, in order
 * @throws the codes of `embeddings`
 */
export async function embedCached(
  embedder: Embedder,
  texts: readonly string[],
  folder: string,
  onProgress: (embedded: number, of: number) => void = () => {},
): Promise<Float32Array[]> {
  const { name, dimension } = embedder.model;
  const path = join(folder, `${digestOf(name, texts)}.f32`);
  if (existsSync(path)) return split(readFileSync(path), dimension);

  const vectors: Float32Array[] = [];
  for (let start = 0; start < texts.length; start += BATCH) {
    vectors.push(...(await embedder.embedDocuments(texts.slice(start, start + BATCH))));
    onProgress(vectors.length, texts.length);
  }
  mkdirSync(folder, { recursive: true });
  // Under its name only when whole: an interrupted run leaves no half of a corpus.
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(
    unfinished,
    Buffer.concat(
      vectors.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
    ),
  );
  renameSync(unfinished, path);
  return vectors;
}

function digestOf(model: string, texts: readonly string[]): string {
  const hash = createHash('sha256').update(model);
  for (const text of texts) hash.update(`\0${text}`);
  return `${model}-${hash.digest('hex').slice(0, 32)}`;
}

function split({ buffer, byteOffset, byteLength }: Buffer, dimension: number): Float32Array[] {
  const all = new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
  return Array.from({ length: all.length / dimension }, (_, i) =>
    all.subarray(i * dimension, (i + 1) * dimension),
  );
}

import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createError } from '@rolecall/contracts';
import { verifyDigest } from './digest.ts';
import type { ModelFile } from './models.ts';

const FOLDER = fileURLToPath(new URL('../../projections/', import.meta.url));

/**
 * The path of a projection, checked against the pinned digest.
 *
 * @param folder of projections: this package's own
 * @throws MODEL_DIGEST_MISMATCH naming the file when it is another
 * @throws MODEL_NOT_FOUND naming the file when it is not there
 */
export async function locateProjection(file: ModelFile, folder: string = FOLDER): Promise<string> {
  const path = join(folder, file.path);
  try {
    await access(path);
  } catch (cause) {
    throw createError('MODEL_NOT_FOUND', {
      message: `${path} was not found. It is part of this repository: restore it from there.`,
      cause,
    });
  }
  await verifyDigest(path, file.sha256);
  return path;
}

/**
 * Reads a matrix of `dimension` x `dimension` float32, little endian, row by row.
 *
 * @throws RangeError when it is of another size
 */
export async function readProjection(path: string, dimension: number): Promise<Float32Array> {
  const bytes = await readFile(path);
  if (bytes.length !== dimension * dimension * Float32Array.BYTES_PER_ELEMENT) {
    throw new RangeError(`${path} is no matrix of ${dimension} x ${dimension} float32.`);
  }
  return Float32Array.from({ length: dimension * dimension }, (_, at) =>
    bytes.readFloatLE(at * Float32Array.BYTES_PER_ELEMENT),
  );
}

/**
 * The row vector times the matrix, which takes about 1 % of what encoding a short text does.
 *
 * @param matrix square, row by row
 */
export function project(vector: Float32Array, matrix: Float32Array): Float32Array {
  const size = vector.length;
  const projected = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    const component = vector[row] as number;
    for (let column = 0; column < size; column++) {
      projected[column] = (projected[column] as number) + component * (matrix[row * size + column] as number);
    }
  }
  return projected;
}

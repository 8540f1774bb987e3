import { createError } from '@rolecall/contracts';
import type { FastifyRequest } from 'fastify';
import { fileMissing, unknownField } from './form-errors.ts';
import { formParts } from './parts.ts';

/** What {@link readForm} accepts. */
export interface FormRules {
  /** Name of the one file field. */
  file: string;
  /** Names of the fields that may come besides, each at most once. */
  fields: readonly string[];
  /** Largest file, in bytes. */
  maxBytes: number;
  /** How long the client may be silent, in milliseconds. */
  idleMs: number;
}

/** A form that was read into memory. */
export interface Form {
  file: Uint8Array;
  fields: Record<string, string>;
}

/**
 * Reads a multipart form with exactly one file, which is kept in memory.
 *
 * @throws FILE_MISSING, FILE_TOO_MANY, FILE_EMPTY, FILE_TOO_LARGE, REQUEST_INVALID, and what
 *   {@link formParts} throws
 */
export async function readForm(request: FastifyRequest, rules: FormRules): Promise<Form> {
  let file: Uint8Array | undefined;
  const fields: Record<string, string> = {};
  for await (const part of formParts(request, rules.idleMs)) {
    if (part.kind === 'file') {
      if (file) throw createError('FILE_TOO_MANY');
      if (part.name !== rules.file) throw fileMissing(rules.file);
      file = await readBytes(part.bytes, rules.maxBytes);
    } else {
      if (part.name === rules.file) throw fileMissing(rules.file);
      if (!rules.fields.includes(part.name)) throw unknownField(part.name);
      if (Object.hasOwn(fields, part.name)) {
        throw createError('REQUEST_INVALID', {
          details: [{ path: `/${part.name}`, message: 'is given more than once' }],
        });
      }
      fields[part.name] = part.value;
    }
  }
  if (file === undefined) throw fileMissing(rules.file);
  if (file.length === 0) throw createError('FILE_EMPTY');
  return { file, fields };
}

/**
 * All bytes, in memory.
 *
 * @throws FILE_TOO_LARGE
 */
export async function readBytes(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxBytes) {
      throw createError('FILE_TOO_LARGE', { message: `The file is larger than ${maxBytes} bytes.` });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

import { createError } from '@rolecall/contracts';
import type { FastifyRequest } from 'fastify';
import { fileMissing, unknownField } from './form-errors.ts';
import { formParts } from './parts.ts';

/** What {@link readForm} accepts. */
export interface FormRules {
  /** Name of the one file field. */
  file: string;
  /** Names of the fields that may come besides. */
  fields: readonly string[];
  /** Those of them that may come several times. */
  lists: readonly string[];
  /** Largest file, in bytes. */
  maxBytes: number;
  /** How long the client may be silent, in milliseconds. */
  idleMs: number;
}

/** Fields of a form by name; those that came several times as lists. */
export type SentFields = Record<string, string | string[]>;

/** A form that was read into memory. */
export interface Form {
  file: Uint8Array;
  fields: SentFields;
}

/**
 * Reads a multipart form with exactly one file, which is kept in memory.
 *
 * @throws FILE_MISSING, FILE_TOO_MANY, FILE_EMPTY, FILE_TOO_LARGE, REQUEST_INVALID, and what
 *   {@link formParts} throws
 */
export async function readForm(request: FastifyRequest, rules: FormRules): Promise<Form> {
  let file: Uint8Array | undefined;
  const fields: SentFields = {};
  for await (const part of formParts(request, rules.idleMs)) {
    if (part.kind === 'file') {
      if (file) throw createError('FILE_TOO_MANY');
      if (part.name !== rules.file) throw fileMissing(rules.file);
      file = await readBytes(part.bytes, rules.maxBytes);
    } else {
      if (part.name === rules.file) throw fileMissing(rules.file);
      addField(fields, part, rules);
    }
  }
  if (file === undefined) throw fileMissing(rules.file);
  if (file.length === 0) throw createError('FILE_EMPTY');
  return { file, fields };
}

/**
 * Adds a field to those before it.
 *
 * @throws REQUEST_INVALID where there is none of this name, or no second one
 */
export function addField(
  fields: SentFields,
  { name, value }: { name: string; value: string },
  rules: Pick<FormRules, 'fields' | 'lists'>,
): void {
  if (!rules.fields.includes(name)) throw unknownField(name);
  const before = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (before !== undefined && !rules.lists.includes(name)) {
    throw createError('REQUEST_INVALID', {
      details: [{ path: `/${name}`, message: 'is given more than once' }],
    });
  }
  fields[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
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

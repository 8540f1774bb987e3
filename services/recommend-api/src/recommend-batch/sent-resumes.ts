import { createError, MAX_REFERENCE_LENGTH, type RolecallError } from '@rolecall/contracts';
import { fileMissing } from '../multipart/form-errors.ts';
import type { FormPart } from '../multipart/parts.ts';
import { addField, type FormRules, type SentFields } from '../multipart/read-form.ts';

/** Field of a resume that has no reference. */
const RESUME_FIELD = 'resume';

type FilePart = Extract<FormPart, { kind: 'file' }>;

/** A resume of a batch as it was sent. */
export interface SentResume {
  /** From 0. */
  index: number;
  reference?: string;
  /** Its bytes, or why they cannot be taken. */
  content: Uint8Array | RolecallError;
}

/** What a form may bring, in bytes. */
interface SizeLimits {
  /** Of one resume; a larger one is skipped. */
  maxBytes: number;
  /** Of all of them. */
  maxTotalBytes: number;
}

/**
 * Reads a form up to its first resume.
 *
 * @returns the fields, which hold for all resumes, and the resume, whose bytes are still to be read
 * @throws FILE_MISSING where there is no resume, REQUEST_INVALID for fields that are unknown or repeated
 */
export async function readFields(
  parts: AsyncIterator<FormPart>,
  rules: Pick<FormRules, 'fields' | 'lists'>,
): Promise<{ fields: SentFields; first: FilePart }> {
  const fields: SentFields = {};
  for (;;) {
    const { value: part, done } = await parts.next();
    if (done || part.name === RESUME_FIELD) {
      if (done || part.kind === 'field') throw fileMissing(RESUME_FIELD);
    }
    if (part.kind === 'file') return { fields, first: part };
    addField(fields, part, rules);
  }
}

/**
 * The resumes of a form, one in memory at a time. One that cannot be taken says so and spoils no other.
 *
 * @throws what `formParts` throws; REQUEST_INVALID for a field after a resume; FILE_TOO_LARGE when all resumes together
 *   are too large
 */
export async function* sentResumes(
  first: FilePart,
  parts: AsyncIterator<FormPart>,
  { maxBytes, maxTotalBytes }: SizeLimits,
): AsyncGenerator<SentResume> {
  let left = maxTotalBytes;
  let part: FormPart = first;
  for (let index = 0; ; index++) {
    if (part.kind === 'field') throw invalidField(part.name, 'comes after a resume, and has to come before');
    const { content, length } = await readOrSkip(part.bytes, { maxBytes, maxTotalBytes: left });
    left -= length;
    const named = part.name !== RESUME_FIELD;
    if (part.name.length <= MAX_REFERENCE_LENGTH) {
      yield { index, ...(named && { reference: part.name.toWellFormed() }), content };
    } else {
      const message = `The name of its field is longer than ${MAX_REFERENCE_LENGTH} characters.`;
      yield { index, content: createError('REQUEST_INVALID', { message }) };
    }
    const next = await parts.next();
    if (next.done) return;
    part = next.value;
  }
}

/** Reads to the end in any case, as the next resume comes after it. */
async function readOrSkip(
  bytes: AsyncIterable<Uint8Array>,
  { maxBytes, maxTotalBytes }: SizeLimits,
): Promise<{ content: Uint8Array | RolecallError; length: number }> {
  let chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length > maxTotalBytes) {
      throw createError('FILE_TOO_LARGE', {
        message: 'All resumes together are larger than a batch may be.',
      });
    }
    if (length <= maxBytes) chunks.push(chunk);
    else chunks = [];
  }
  if (length > maxBytes) {
    const message = `The file is larger than ${maxBytes} bytes.`;
    return { content: createError('FILE_TOO_LARGE', { message }), length };
  }
  return { content: length === 0 ? createError('FILE_EMPTY') : Buffer.concat(chunks, length), length };
}

function invalidField(name: string, message: string): RolecallError {
  return createError('REQUEST_INVALID', { details: [{ path: `/${name.slice(0, 100)}`, message }] });
}

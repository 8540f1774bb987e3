import { createError } from '@rolecall/contracts';

const NO_OBJECT = 'JSON that is no object is no resume; send its text as `text/plain`.';

/** A resume in a JSON body, with what else is said there. */
export interface ResumeEnvelope {
  resume: Uint8Array;
  password: string | undefined;
  /** All other members of the body. */
  rest: Record<string, unknown>;
}

/**
 * Opens a JSON body that has the resume as its member `resume`: text, or an object in the format of JSON Resume, which
 * has no member of this name itself.
 *
 * @returns nothing where the body is another object: a resume itself
 * @throws JSON_MALFORMED; RESUME_TYPE_UNSUPPORTED for JSON that is no object
 */
export function openEnvelope(bytes: Uint8Array): ResumeEnvelope | undefined {
  const body = parse(bytes);
  if (!isObject(body)) throw createError('RESUME_TYPE_UNSUPPORTED', { message: NO_OBJECT });
  if (!Object.hasOwn(body, 'resume')) return undefined;
  const { resume, password, ...rest } = body;
  if (typeof resume !== 'string' && !isObject(resume)) return undefined;
  if (password !== undefined && typeof password !== 'string') return undefined;
  const text = typeof resume === 'string' ? resume : JSON.stringify(resume);
  return { resume: Buffer.from(text), password, rest };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Without its cause, which quotes what was sent.
    throw createError('JSON_MALFORMED');
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import Value from 'typebox/value';
import { type DocumentText, ExtractionError } from '../../extraction.ts';
import { JsonResume } from './schema.ts';
import { jsonResumeText } from './to-text.ts';

/** Enough to see what is wrong. */
const MAX_DETAILS = 10;

const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];

/** Long resumes have some hundreds. So many are parsed and checked in half a second. */
const MAX_VALUES = 200_000;

/**
 * Text of a resume in JSON Resume's format.
 *
 * @throws RESUME_UNREADABLE when it is no JSON or breaks the schema; RESUME_TYPE_UNSUPPORTED for other JSON
 */
export function readJsonResume(bytes: Uint8Array): DocumentText {
  const document = parse(bytes);
  if (!Value.Check(JsonResume, document)) {
    const details = Value.Errors(JsonResume, document).slice(0, MAX_DETAILS);
    throw new ExtractionError('RESUME_UNREADABLE', 'schema', {
      message: 'The JSON does not match the schema of JSON Resume (https://jsonresume.org/schema).',
      // Paths are names of the schema and places in lists: nothing of the resume is in them.
      details: details.map(({ instancePath, message }) => ({ path: instancePath, message })),
    });
  }
  if (!Object.keys(document).some((name) => name in JsonResume.properties)) {
    throw new ExtractionError('RESUME_TYPE_UNSUPPORTED', 'JSON without a section of JSON Resume', {
      message: 'This JSON is no resume in the format of JSON Resume (https://jsonresume.org/schema).',
    });
  }
  return { text: jsonResumeText(document) };
}

function parse(bytes: Uint8Array): unknown {
  if (hasTooMany(bytes)) throw new ExtractionError('RESUME_UNREADABLE', 'too many values');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ExtractionError('RESUME_UNREADABLE', 'JSON', {
      message: 'The file begins like JSON but is not well-formed.',
    });
  }
}

/** Counts what begins a value, within texts, too: there it is commas of prose, one in fifty characters. */
function hasTooMany(bytes: Uint8Array): boolean {
  let values = 0;
  for (const byte of bytes) if (byte === COMMA || byte === BRACKET || byte === BRACE) values += 1;
  return values > MAX_VALUES;
}

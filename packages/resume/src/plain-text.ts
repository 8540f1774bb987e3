import { ExtractionError } from './extraction.ts';

/** Everything below U+0020 that is not white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL_CHARACTERS = /[\x00-\x08\x0e-\x1f\x7f]/g;

/** Stray control characters happen in exported text; this share of them does not. */
const MAX_CONTROL_SHARE = 0.01;

/**
 * Decodes plain text or Markdown: UTF-8, or UTF-16 with a byte order mark.
 *
 * @throws RESUME_TYPE_UNSUPPORTED when the bytes are something else
 */
export function readPlainText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new ExtractionError('RESUME_TYPE_UNSUPPORTED', 'neither UTF-8 nor UTF-16');
  }
  const controls = text.match(CONTROL_CHARACTERS)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MAX_CONTROL_SHARE) {
    throw new ExtractionError('RESUME_TYPE_UNSUPPORTED', 'binary content');
  }
  return text;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

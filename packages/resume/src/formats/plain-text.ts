import { type DocumentText, ExtractionError, type ExtractionLimits } from '../extraction.ts';
import { unicodeEncoding } from './unicode-encoding.ts';

/** Everything below U+0020 that is not white space. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROL_CHARACTERS = /[\x00-\x08\x0e-\x1f\x7f]/g;

/** Stray control characters happen in exported text; this share of them does not. */
const MAX_CONTROL_SHARE = 0.01;

/** Of a hundred characters of Western European text a few have accents; of other scripts, most come as such bytes. */
const MAX_ACCENTED_SHARE = 0.2;

/** Bytes that are looked at for each character that is kept: some take four, some are white space to drop. */
const BYTES_PER_CHARACTER = 16;

/**
 * Decodes plain text or Markdown: UTF-8, UTF-16 with a byte order mark, or Windows' code page of Western
 * Europe.
 *
 * @throws RESUME_TYPE_UNSUPPORTED when the bytes are something else
 */
export function readPlainText(
  file: Uint8Array,
  { maxCharacters }: Pick<ExtractionLimits, 'maxCharacters'>,
): DocumentText {
  const bytes = file.subarray(0, maxCharacters * BYTES_PER_CHARACTER);
  const text = decode(bytes, bytes.length < file.length);
  const controls = text.match(CONTROL_CHARACTERS)?.length ?? 0;
  if (text.includes('\0') || controls > text.length * MAX_CONTROL_SHARE) {
    throw new ExtractionError('RESUME_TYPE_UNSUPPORTED', 'binary content');
  }
  return { text, isCut: bytes.length < file.length };
}

/** @param goesOn whether the last character may be incomplete */
function decode(bytes: Uint8Array, goesOn: boolean): string {
  const encoding = unicodeEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes, { stream: goesOn });
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  if (lost === 0) return text;
  // Among characters that are right, a few that are not are damage, not another encoding.
  if ((text.match(/[^\0-\x7f\uFFFD]/g)?.length ?? 0) > lost) return text;
  if (encoding === 'utf-8' && isWesternEuropean(bytes)) return new TextDecoder('windows-1252').decode(bytes);
  throw new ExtractionError('RESUME_TYPE_UNSUPPORTED', 'unknown encoding', {
    message: 'The text is in an encoding that is not known here; save it as UTF-8, or send a PDF or DOCX.',
  });
}

/** Windows-1252 gives no letters to five bytes, and none of this is binary. */
function isWesternEuropean(bytes: Uint8Array): boolean {
  let accented = 0;
  for (const byte of bytes) {
    if (byte < 0x09 || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) return false;
    if (byte >= 0x80) accented += 1;
  }
  return accented <= bytes.length * MAX_ACCENTED_SHARE;
}

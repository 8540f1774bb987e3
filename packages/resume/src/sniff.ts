import { unicodeEncoding } from './formats/unicode-encoding.ts';

/** Kinds of document that can be told apart by their first bytes. */
export type DocumentKind =
  | 'pdf'
  /** DOCX, ODT and much else: `formats/read-zip.ts` tells them apart. */
  | 'zip'
  /** Office documents of before 2007, and protected ones of after: `formats/ole/`. */
  | 'ole'
  | 'rtf'
  | 'html'
  | 'json'
  | 'plain-text'
  /** PNG, JPEG or WebP. */
  | 'image'
  /** Other pictures, which OCR does not read. */
  | 'other-image'
  | 'archive'
  | 'mail'
  | 'markup';

/** Readers of PDF accept the header anywhere in here; so do those who write junk before it. */
const HEAD_LENGTH = 1024;

/** First bytes in hexadecimal, `.` for any digit. */
const SIGNATURES: readonly (readonly [DocumentKind, RegExp])[] = [
  ['zip', /^504b(?:0304|0506|0708)/],
  ['ole', /^d0cf11e0a1b11ae1/],
  ['image', /^(?:89504e470d0a1a0a|ffd8ff|52494646.{8}57454250)/],
  // GIF, TIFF, HEIF and AVIF, JPEG 2000, BMP.
  ['other-image', /^(?:47494638|49492a00|4d4d002a)/],
  [
    'other-image',
    /^(?:.{8}66747970(?:68656963|68656978|68657663|6d696631|6d736631|61766966)|0000000c6a5020)/,
  ],
  ['other-image', /^424d.{8}00000000/],
  // gzip, 7-Zip, RAR, bzip2, xz.
  ['archive', /^(?:1f8b08|377abcaf271c|526172211a07|425a68|fd377a585a00)/],
];

const HTML_DOCUMENT =
  /^\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[^>]*>\s*)*<(?:!doctype html|html|head|body|meta|title)\b/i;
const HTML_FRAGMENT =
  /^\s*<(?:div|section|article|main|header|h[1-6]|p|table|ul|ol|center|font|span|style)[\s>]/i;

/** Markdown may begin with a tag; its lines would run into one as HTML. */
const MARKDOWN = /\n[ ]{0,3}(?:#{1,6} |[-*+] |\*\*|```)/;

const RTF = /^\s*\{\\rtf/;
const JSON_OBJECT = /^\s*\{\s*["}]/;

/** Markup that is text to a decoder, but whose tags would drown the words; and PostScript. */
const OTHER_MARKUP = /^\s*(?:<\?xml\b|<!doctype\b|<svg\b|%!PS)/i;

/**
 * What `bytes` look like. The name and the declared type of an upload are not asked: both are often wrong.
 * `plain-text` says only that nothing else was recognised; whether it is text shows when it is decoded.
 */
export function sniff(bytes: Uint8Array): DocumentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_LENGTH));
  const hex = head.subarray(0, 16).toString('hex');
  const signed = SIGNATURES.find(([, signature]) => signature.test(hex));
  if (signed) return signed[0];
  if (head.includes('%PDF-')) return 'pdf';
  return sniffText(new TextDecoder(unicodeEncoding(bytes)).decode(head));
}

function sniffText(head: string): DocumentKind {
  if (RTF.test(head)) return 'rtf';
  if (HTML_DOCUMENT.test(head)) return 'html';
  if (HTML_FRAGMENT.test(head) && !MARKDOWN.test(head)) return 'html';
  if (OTHER_MARKUP.test(head)) return 'markup';
  if (JSON_OBJECT.test(head)) return 'json';
  if (/^MIME-Version:/im.test(head) && /^Content-Type:\s*multipart\//im.test(head)) return 'mail';
  return 'plain-text';
}

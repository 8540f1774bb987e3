/** Kinds of document that can be told apart by their first bytes. */
export type DocumentKind = 'pdf' | 'plain-text' | 'unsupported';

/** Readers of PDF accept the header anywhere in here; so do those who write junk before it. */
const PDF_HEADER_WITHIN = 1024;

/** Markup that is text to a decoder, but whose tags would drown the words. */
const MARKUP = /^\s*(?:<!doctype\b|<html\b|<\?xml\b|<svg\b|\{\\rtf|%!PS)/i;

/**
 * What `bytes` look like. The name and the declared type of an upload are not asked: both are often wrong.
 * `plain-text` says only that nothing else was recognised; whether it is text shows when it is decoded.
 */
export function sniff(bytes: Uint8Array): DocumentKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEADER_WITHIN));
  if (head.includes('%PDF-')) return 'pdf';
  if (MARKUP.test(head.toString('latin1').replace(/^\xEF\xBB\xBF/, ''))) return 'unsupported';
  return 'plain-text';
}

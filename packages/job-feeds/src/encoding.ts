/** How many bytes {@link encodingOf} looks at. */
export const HEAD_LENGTH = 256;

/**
 * The encoding a text states: by a byte order mark, or by an XML declaration (XML 1.0, appendix F).
 * Otherwise, and where the stated one is unknown, UTF-8.
 *
 * @param head the first {@link HEAD_LENGTH} bytes, or all
 */
export function encodingOf(head: Uint8Array): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const text = String.fromCharCode(...head.subarray(0, HEAD_LENGTH));
  const label = text.match(/^\s*<\?xml\s[^>]*encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/)?.[1] ?? 'utf-8';
  // The declaration was readable as bytes, so it is not UTF-16, whatever it says.
  if (/^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

import { sniff } from '../src/sniff.ts';

test.each([
  ['a PDF', '%PDF-1.7\n%…', 'pdf'],
  ['a PDF with junk before its header', `${'\0'.repeat(1000)}%PDF-1.4`, 'pdf'],
  ['a header further down than readers look', `${' '.repeat(1024)}%PDF-1.4`, 'plain-text'],
  ['an HTML page', '\n<!DOCTYPE html><p>Jane', 'unsupported'],
  ['XML with a byte order mark', '\uFEFF<?xml version="1.0"?>', 'unsupported'],
  ['rich text', '{\\rtf1\\ansi Jane}', 'unsupported'],
  ['Markdown', '# Jane Doe\n<jane@example.com>', 'plain-text'],
])('%s is known by its first bytes', (_, content, kind) => {
  expect(sniff(Buffer.from(content))).toBe(kind);
});

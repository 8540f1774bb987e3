import { sniff } from '../src/sniff.ts';

test.each([
  ['a PDF', '%PDF-1.7\n%…', 'pdf'],
  ['a PDF with junk before its header', `${'\0'.repeat(1000)}%PDF-1.4`, 'pdf'],
  ['a header further down than readers look', `${' '.repeat(1024)}%PDF-1.4`, 'plain-text'],
  ['a PDF that is stored in an archive', 'PK\x03\x04\n\0\0\0cv.pdf%PDF-1.4', 'zip'],
  ['an HTML page', '\n<!DOCTYPE html><p>Jane', 'html'],
  ['an XHTML page', '<?xml version="1.0"?>\n<!-- saved -->\n<html>', 'html'],
  ['a fragment of HTML', '<div class="cv"><h1>Jane Doe</h1>', 'html'],
  ['an HTML page in UTF-16', Buffer.from('\uFEFF<html><body>', 'utf16le'), 'html'],
  ['XML with a byte order mark', '\uFEFF<?xml version="1.0"?><w:document>', 'markup'],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg">', 'markup'],
  ['PostScript', '%!PS-Adobe-3.0', 'markup'],
  ['rich text', '{\\rtf1\\ansi Jane}', 'rtf'],
  ['JSON', '\uFEFF{\n  "basics": {}}', 'json'],
  ['an empty JSON object', '{}', 'json'],
  ['a saved page', 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;', 'mail'],
  ['a text with braces', '{Jane Doe}', 'plain-text'],
  ['Markdown', '# Jane Doe\n<jane@example.com>', 'plain-text'],
  [
    'Markdown that begins with a tag',
    '<h1 align="center">Jane</h1>\n\n## Experience\n- Welder',
    'plain-text',
  ],
])('%s is known by its first bytes', (_, content, kind) => {
  expect(sniff(Buffer.from(content as string))).toBe(kind);
});

test.each([
  ['PNG', '89504e470d0a1a0a', 'image'],
  ['JPEG', 'ffd8ffe000104a464946', 'image'],
  ['WebP', '52494646aabbccdd57454250', 'image'],
  ['another RIFF file', '52494646aabbccdd57415645', 'plain-text'],
  ['GIF', '474946383961', 'other-image'],
  ['little-endian TIFF', '49492a0008000000', 'other-image'],
  ['big-endian TIFF', '4d4d002a00000008', 'other-image'],
  ['HEIC', '00000024667479706865696300000000', 'other-image'],
  ['BMP', '424d3600030000000000', 'other-image'],
  ['an OLE compound file', 'd0cf11e0a1b11ae100', 'ole'],
  ['an empty ZIP', '504b0506', 'zip'],
  ['gzip', '1f8b0808', 'archive'],
  ['7-Zip', '377abcaf271c', 'archive'],
  ['RAR', '526172211a0701', 'archive'],
])('%s is known by its first bytes', (_, hex, kind) => {
  expect(sniff(Buffer.from(hex, 'hex'))).toBe(kind);
});

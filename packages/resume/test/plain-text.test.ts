import { readPlainText } from '../src/plain-text.ts';

test.each([
  ['UTF-8', Buffer.from('Zoë 東京')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFZoë 東京')],
  ['little-endian UTF-16', Buffer.from('\uFEFFZoë 東京', 'utf16le')],
  ['big-endian UTF-16', Buffer.from('\uFEFFZoë 東京', 'utf16le').swap16()],
])('%s is decoded', (_, bytes) => {
  expect(readPlainText(bytes)).toBe('Zoë 東京');
});

test('a stray control character does not make text binary', () => {
  expect(readPlainText(Buffer.from(`${'Jane Doe, welder. '.repeat(20)}\x07`))).toContain('welder');
});

test.each([
  ['an image', Buffer.from('89504e470d0a1a0a', 'hex')],
  ['a byte that is no UTF-8', Buffer.from('Zo\xeb', 'latin1')],
  ['zeros', Buffer.alloc(64)],
  ['a single zero amid text', Buffer.from(`${'Jane Doe '.repeat(99)}\0`)],
  ['many control characters', Buffer.from('a\x01b\x02c\x03')],
])('%s is refused', (_, bytes) => {
  expect(() => readPlainText(bytes)).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ code: 'RESUME_TYPE_UNSUPPORTED' }) }),
  );
});

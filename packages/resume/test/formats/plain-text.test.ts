import { readPlainText } from '../../src/formats/plain-text.ts';

const read = (bytes: Uint8Array, maxCharacters = 1000) => readPlainText(bytes, { maxCharacters });
const textOf = (bytes: Uint8Array) => read(bytes).text;

test.each([
  ['UTF-8', Buffer.from('Zoë 東京')],
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFZoë 東京')],
  ['little-endian UTF-16', Buffer.from('\uFEFFZoë 東京', 'utf16le')],
  ['big-endian UTF-16', Buffer.from('\uFEFFZoë 東京', 'utf16le').swap16()],
])('%s is decoded', (_, bytes) => {
  expect(textOf(bytes)).toBe('Zoë 東京');
});

test('text of an older editor is decoded as Western European', () => {
  expect(textOf(Buffer.from('Zo\xeb M\xfcller, \x96 Schwei\xdferin', 'latin1'))).toBe(
    'Zoë Müller, – Schweißerin',
  );
});

test('UTF-8 with a damaged byte is still UTF-8', () => {
  const damaged = Buffer.concat([Buffer.from('Zoë Müller'), Buffer.from([0xe4])]);
  expect(textOf(damaged)).toBe('Zoë Müller\uFFFD');
});

test('a stray control character does not make text binary', () => {
  expect(textOf(Buffer.from(`${'Jane Doe, welder. '.repeat(20)}\x07`))).toContain('welder');
});

test.each([
  ['an image', Buffer.from('89504e470d0a1a0a', 'hex')],
  [
    'an encoding of another script',
    Buffer.from('\xdf\xf0\xee\xf1\xeb\xe0\xe2 \xc8\xe2\xe0\xed\xee\xe2', 'latin1'),
  ],
  ['a byte that Western European text does not have', Buffer.from('Jane Doe, w\x81lder', 'latin1')],
  ['zeros', Buffer.alloc(64)],
  ['a single zero amid text', Buffer.from(`${'Jane Doe '.repeat(99)}\0`)],
  ['many control characters', Buffer.from('a\x01b\x02c\x03')],
])('%s is refused', (_, bytes) => {
  expect(() => read(bytes)).toThrow(
    expect.objectContaining({ failure: expect.objectContaining({ code: 'RESUME_TYPE_UNSUPPORTED' }) }),
  );
});

test('of a long text only the beginning is looked at', () => {
  const { text, isCut } = read(Buffer.from('ä'.repeat(1_000_000)), 1);
  expect([text, isCut]).toEqual(['ä'.repeat(8), true]);
  expect(read(Buffer.from('東'.repeat(100)), 1).text).toBe('東東東東東');
});

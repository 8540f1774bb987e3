import { cleanText } from '../src/clean-text.ts';

test.each([
  ['ligatures become letters', 'e\uFB03cient of\uFB01ce', 'efficient office'],
  ['Kangxi radicals become the characters they look like', '\u2F24\u5B66', '\u5927\u5B66'],
  ['accents are composed', 'Zoe\u0308', 'Zoë'],
  ['invisible characters go, soft hyphens inside a line among them', 'a\u200Bb\u00ADc\uFEFF', 'abc'],
  ['icons and control characters leave a space', 'phone\uE0B1555\x01123\uFFFD', 'phone 555 123'],
  [
    'hyphens are one character, also where macOS wrote two',
    'full\u2010time, on-\u2010site',
    'full-time, on-site',
  ],
  ['every kind of space is one space', 'a\u00A0\u2003\t b', 'a b'],
  ['lines lose their margins', '  a  \r\n\t b\rc\f d', 'a\nb\nc\nd'],
  ['blank lines are not piled up', 'a\n \n\n\nb\n', 'a\n\nb'],
  ['half a surrogate pair is lost', 'a\uD83D b', 'a b'],
  ['other characters stay: bullets, superscripts, emoji, scripts', '• m² 🙂 שלום', '• m² 🙂 שלום'],
])('%s', (_, raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

import { extract, failure, textOf } from '../support/extract.ts';

const rtf = (body: string) => Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0 ${body}}`, 'latin1');

test('paragraphs, breaks and named characters; nothing of fonts, styles, pictures and properties', async () => {
  const file = rtf(`{\\fonttbl{\\f0\\fnil Arial;}}{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading;}}
{\\info{\\author Nobody}}{\\*\\generator Writer;}{\\pict\\pngblip 89504e47}
Jane \\b Doe\\b0\\par
Welder\\line full\\_time, \\lquote TIG\\rquote  \\emdash  \\{MIG\\}\\par\\par{\\outlinelevel0 Skills\\par}
{\\listtext\\'b7\\tab}Steel\\par`);
  await expect(textOf(file)).resolves.toBe('Jane Doe\nWelder\nfull-time, ‘TIG’ — {MIG}\n\nSkills\n• Steel');
});

test('characters come by the code page of the font, or by number with what stands in for them', async () => {
  const file = rtf(
    "{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}{\\f2\\fcharset128 C;}{\\f3\\fcharset2 Symbol;}}Zo\\'eb {\\f1\\'c0\\'e1} {\\f2\\'93\\'8c} {\\f3\\'b7}\\u26481?\\u20140\\'8b {\\uc0\\u233}t\\u233 e\\u-10179?\\u-8704?",
  );
  await expect(textOf(file)).resolves.toBe('Zoë Аб 東 東京 été😀');
});

test('a row is a line, and what follows the table is not part of it', async () => {
  const file = rtf(
    '\\trowd\\cellx1\\cellx2\\pard\\intbl English\\cell fluent\\cell\\row\\trowd\\pard\\intbl French\\cell\\cell\\row\\pard End\\par',
  );
  await expect(textOf(file)).resolves.toBe('English fluent\nFrench\nEnd');
});

test('headers, notes and shapes stand apart; hidden text, field codes and fallbacks are left out', async () => {
  const file = rtf(
    '{\\header Jane Doe\\par}{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt Berlin\\par}}{\\shprslt no}}' +
      'Welder{\\v keywords}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt  portfolio}}{\\nonshppict no}\\par',
  );
  await expect(textOf(file)).resolves.toBe('Jane Doe\n\nBerlin\n\nWelder portfolio');
});

test('binary data is passed over, braces in it and all', async () => {
  await expect(textOf(rtf('Jane{\\pict\\bin3 }{}} Doe'))).resolves.toBe('Jane Doe');
});

test.each([
  ['closes more groups than it opens', '}}}} Jane', 'Jane'],
  ['ends in a control word', 'Jane\\', 'Jane'],
  ['ends in the middle of a row', '\\trowd\\intbl Jane\\cell Doe', 'Jane\nDoe'],
  ['has cells without a row', 'Jane\\cell Doe\\row', 'Jane\nDoe'],
  ['claims more binary data than there is', 'Jane\\bin999999999 x', 'Jane'],
])('a file that %s is read as far as it goes', async (_, body, text) => {
  await expect(textOf(`{\\rtf1 ${body}`)).resolves.toBe(text);
});

test('nesting is bounded', async () => {
  await expect(extract(`{\\rtf1 ${'{'.repeat(100_000)}`)).rejects.toEqual(failure('RESUME_UNREADABLE'));
});

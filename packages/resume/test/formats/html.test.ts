import { extract, failure, textOf } from '../support/extract.ts';

test('blocks are lines, headings stand apart, items have bullets, rows are lines', async () => {
  const page = `<!doctype html><html><head><title>CV</title><style>p { color: red }</style></head><body>
    <header><h1>Jane  <em>Doe</em></h1><p>Welder<br>Berlin</p></header>
    <h2>Experience</h2><ul><li><p>TIG &amp; MIG &ndash; Acme</p></li><li>Pipes</ul>
    <table><tr><th>English<td>fluent<tr><td>French</table>
    <pre>2019\n2020</pre><script>var x = '<p>no</p>';</script></body></html>`;
  await expect(textOf(page)).resolves.toBe(
    'Jane Doe\nWelder\nBerlin\n\nExperience\n• TIG & MIG – Acme\n• Pipes\nEnglish fluent\nFrench\n2019\n2020',
  );
});

test('what a browser does not show is not read', async () => {
  const page = `<html><body>seen<p hidden>a</p><p style="color: red; display : none">b<i>c</i></p>
    <noscript>d</noscript><template><p>e</p></template><!-- f --><select><option>g</select></body>`;
  await expect(textOf(page)).resolves.toBe('seen');
});

test.each([
  ['UTF-8, unsaid', Buffer.from('<html>Zoë')],
  ['Windows-1252, declared', Buffer.from('<html><meta charset="windows-1252">Zo\xeb', 'latin1')],
  ['UTF-16 by its mark', Buffer.from('\uFEFF<html>Zoë', 'utf16le')],
  ['UTF-16, declared by mistake', Buffer.from('<html><meta charset=utf-16>Zoë')],
  ['an encoding nobody knows', Buffer.from('<html><meta charset="x-none">Zoë')],
])('a page in %s is decoded', async (_, page) => {
  await expect(textOf(page)).resolves.toBe('Zoë');
});

test('nesting is bounded, and a long page is cut with a warning', async () => {
  await expect(extract(`<html>${'<div>'.repeat(100_000)}deep`)).rejects.toEqual(failure('RESUME_UNREADABLE'));
  const { text, warnings } = await extract(`<html>${'<p>Welder</p>'.repeat(100_000)}`);
  expect(text).toHaveLength(200_000);
  expect(warnings).toMatchObject([{ code: 'RESUME_TRUNCATED' }]);
});

test('tables in tables lose their form beyond sixteen levels, not their text', async () => {
  const nested = '<table><tr><td>x'.repeat(100);
  const text = await textOf(`<html>${nested}`);
  expect(text.match(/x/g)).toHaveLength(100);
});

test('a page of nothing but elements is refused', async () => {
  await expect(extract(`<html>${'<i></i>'.repeat(1_000_001)}`)).rejects.toEqual(failure('RESUME_UNREADABLE'));
});

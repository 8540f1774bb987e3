import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import { extract, failure, textOf } from '../support/extract.ts';
import { buildDocx, paragraph, table } from '../support/office.ts';
import { buildZip } from '../support/zip.ts';

test('paragraphs are lines, empty ones and headings leave a blank line, lists have bullets', async () => {
  const styles = `<w:styles><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Section"><w:basedOn w:val="berschrift1"/></w:style>
    <w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
  const body = [
    paragraph('Jane Doe'),
    paragraph('Experience', '<w:pStyle w:val="berschrift1"/>'),
    paragraph('Welder'),
    paragraph('TIG &amp; MIG', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
    paragraph('Pipes', '<w:pStyle w:val="Item"/>'),
    paragraph('Steel', '<w:numPr><w:numId w:val="1"/></w:numPr><w:pStyle w:val="Plain"/>'),
    paragraph('No item', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    paragraph('Skills', '<w:pStyle w:val="Section"/>'),
    paragraph('Steel'),
    paragraph(''),
    paragraph('2024'),
  ].join('');
  await expect(textOf(buildDocx(body, { 'styles.xml': styles }))).resolves.toBe(
    'Jane Doe\n\nExperience\nWelder\n• TIG & MIG\n• Pipes\n• Steel\nNo item\n\nSkills\nSteel\n\n2024',
  );
});

test('breaks, tabs, hyphens and the text of links, fields and insertions are kept in their place', async () => {
  const run = (content: string) => `<w:r>${content}</w:r>`;
  const body = `<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr>
    ${run('<w:t>2019</w:t><w:tab/><w:t>Acme</w:t><w:br/><w:t>full</w:t><w:noBreakHyphen/><w:t>time</w:t>')}
    <w:hyperlink>${run('<w:t xml:space="preserve"> portfolio</w:t>')}</w:hyperlink>
    ${run('<w:instrText>HYPERLINK "x"</w:instrText>')}<w:ins>${run('<w:t>, new</w:t>')}</w:ins></w:p>`;
  await expect(textOf(buildDocx(body))).resolves.toBe('2019 Acme\nfull-time portfolio, new');
});

test('what people do not see is not read: deletions, hidden text, prompts', async () => {
  const body = `<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom>
    <w:r><w:rPr><w:vanish/></w:rPr><w:t>keywords</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r></w:p>
    <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Click here')}</w:sdtContent></w:sdt>
    <w:sdt><w:sdtPr/><w:sdtContent>${paragraph('Filled in')}</w:sdtContent></w:sdt>`;
  await expect(textOf(buildDocx(body))).resolves.toBe('seen\nFilled in');
});

test('a row of a data table is a line; a layout table is read column by column', async () => {
  const body = [
    table([paragraph('Welding'), paragraph('expert')], [paragraph('French'), paragraph('')]),
    table([
      paragraph('Jane Doe') + paragraph('Berlin'),
      paragraph('Experience') + table([paragraph('2019'), paragraph('Acme')]) + paragraph('Welder'),
    ]),
    paragraph('End'),
  ].join('');
  await expect(textOf(buildDocx(body))).resolves.toBe(
    'Welding expert\nFrench\nJane Doe\nBerlin\n\nExperience\n2019 Acme\nWelder\nEnd',
  );
});

test('text boxes are read once, before the paragraph they are anchored in', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent xmlns:mc="m">
      <mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Jane Doe')}</wps:txbx></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox>${box('Jane Doe')}</v:textbox></w:pict></mc:Fallback>
    </mc:AlternateContent></w:r><w:r><w:t>Welder</w:t></w:r></w:p>
    <w:p><w:r><w:pict><v:textbox>${box('Berlin')}</v:textbox></w:pict></w:r></w:p>`;
  await expect(textOf(buildDocx(body))).resolves.toBe('Jane Doe\n\nWelder\n\nBerlin');
});

test('page headers come first, notes and page footers last, each once', async () => {
  const part = (text: string) => `<w:hdr xmlns:w="w">${paragraph(text)}</w:hdr>`;
  const parts = {
    'footer1.xml': part('References on request'),
    'header1.xml': part('Jane Doe'),
    'header2.xml': part('Jane Doe'),
    'footnotes.xml': part('Part time'),
  };
  await expect(textOf(buildDocx(paragraph('Welder'), parts))).resolves.toBe(
    'Jane Doe\n\nWelder\n\nPart time\n\nReferences on request',
  );
});

test('prefixes and places may be others than usual', async () => {
  const file = buildZip(
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document2.xml"/></Relationships>',
    },
    {
      name: 'word/document2.xml',
      data: Buffer.from(
        '\uFEFF<ns0:document><ns0:body><ns0:p><ns0:r><ns0:t>Zoë</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>',
        'utf16le',
      ),
    },
  );
  await expect(textOf(file)).resolves.toBe('Zoë');
});

test('what goes beyond the limit is not even unpacked, and is said', async () => {
  const body = Array.from({ length: 2000 }, (_, i) => paragraph(`Line ${i}`)).join('');
  const { text, warnings } = await extract(buildDocx(body), { limits: { maxCharacters: 100 } });
  expect(text).toHaveLength(100);
  expect(warnings).toEqual([
    { code: 'RESUME_TRUNCATED', message: 'Only the first 100 characters were kept.' },
  ]);
});

test('a package without a body is damaged', async () => {
  const file = buildZip({ name: '[Content_Types].xml', data: '' }, { name: 'word/styles.xml', data: '' });
  await expect(extract(file)).rejects.toEqual(failure('RESUME_UNREADABLE'));
});

test.each(sampleResumes().filter(({ format }) => format === 'docx'))(
  'the sample $name has the words of its PDF',
  async ({ path }) => {
    const words = async (file: string) =>
      new Set((await textOf(readFileSync(file))).match(/[\p{L}\p{N}]+/gu) as string[]);
    const expected = await words(path.replace(/docx$/, 'pdf'));
    const found = await words(path);
    expect([...expected].filter((word) => !found.has(word))).toEqual([]);
    expect([...found].filter((word) => !expected.has(word))).toEqual([]);
  },
);

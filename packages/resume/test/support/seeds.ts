import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import officeCrypto from 'officecrypto-tool';
import { buildCompoundFile } from './compound-file.ts';
import { buildDocx, buildOdt, paragraph, table } from './office.ts';
import { buildPdf, placedContent, textContent } from './pdf.ts';

/** What opens those that are protected. */
export const SEED_PASSWORD = 'u';

const sample = (format: 'pdf' | 'docx') =>
  readFileSync(sampleResumes().find((resume) => resume.format === format)?.path as string);

const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('x')}</w:txbxContent></w:pict></w:r></w:p>`;
const docx = buildDocx(paragraph('Jane') + table([paragraph('a'), box + paragraph('b')]) + box);
const columns = placedContent([
  { text: 'EXPERIENCE', x: 40, y: 700 },
  { text: 'Baker', x: 40, y: 680 },
  { text: 'SKILLS', x: 400, y: 700 },
  { text: 'bread', x: 400, y: 683 },
]);

/** Small files of every format, with most of what their readers know, to be damaged. */
export const SEEDS: readonly (readonly [string, Buffer])[] = [
  ['a PDF', buildPdf([textContent('Jane Doe', 'Welder'), columns])],
  ['a PDF of a sample', sample('pdf')],
  ['a protected PDF', readFileSync(new URL('../fixtures/encrypted.pdf', import.meta.url))],
  ['a DOCX', docx],
  ['a DOCX of a sample', sample('docx')],
  ['a protected DOCX', officeCrypto.encrypt(docx, { password: SEED_PASSWORD })],
  [
    'an ODT',
    buildOdt('<text:p>x</text:p><text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>'),
  ],
  ['an OLE file', buildCompoundFile({ EncryptionInfo: 'x', EncryptedPackage: 'x'.repeat(9000) })],
  [
    'an RTF',
    Buffer.from(
      "{\\rtf1{\\fonttbl{\\f0\\fcharset204 A;}}{\\header x}\\trowd\\intbl a\\cell b\\row{\\shp{\\*\\shpinst{\\shptxt y}}}\\u233?\\'e9\\bin3 abc\\par}",
    ),
  ],
  ['an HTML page', Buffer.from('<html><ul><li>a<table><tr><td>b<td>c</table><pre>d\n</pre></ul><h1>e')],
  ['a JSON Resume', Buffer.from('{"basics":{"name":"x"},"work":[{"position":"y","highlights":["a"]}]}')],
  ['a text', Buffer.from('# Jane Doe\n\nWélder, ten years of full-\ntime work\n')],
];

import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import fc from 'fast-check';
import { ExtractionError } from '../../src/extraction.ts';
import { buildCompoundFile } from '../support/compound-file.ts';
import { extract } from '../support/extract.ts';
import { buildDocx, buildOdt, paragraph, table } from '../support/office.ts';

const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraph('x')}</w:txbxContent></w:pict></w:r></w:p>`;
const FILES: [string, Buffer][] = [
  ['a DOCX', buildDocx(paragraph('Jane') + table([paragraph('a'), box + paragraph('b')]) + box)],
  [
    'a DOCX of a sample',
    readFileSync(sampleResumes().find(({ format }) => format === 'docx')?.path as string),
  ],
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
];

/** Replaces stretches of a file with other bytes, more or fewer. */
const mutations = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.nat(40),
    bytes: fc.uint8Array({ maxLength: 40 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test.each(FILES)('%s that was damaged gives text or a code', async (_, file) => {
  await fc.assert(
    fc.asyncProperty(mutations, async (changes) => {
      let damaged = file;
      for (const { place, removed, bytes } of changes) {
        const at = Math.floor(place * damaged.length);
        damaged = Buffer.concat([damaged.subarray(0, at), bytes, damaged.subarray(at + removed)]);
      }
      const result = await extract(damaged, { password: 'x' }).catch((error: unknown) => error);
      if (!(result instanceof ExtractionError)) expect(result).toMatchObject({ text: expect.any(String) });
    }),
    { numRuns: 150 },
  );
});

import { openZip } from '../../src/zip/open-zip.ts';
import { extract, failure, textOf } from '../support/extract.ts';
import { bombDocx, buildDocx, paragraph } from '../support/office.ts';
import { buildZip, deflatedSpace, type ZipEntry } from '../support/zip.ts';

const MEBIBYTE = 1024 * 1024;
const TOO_LARGE = failure('RESUME_UNPACKED_TOO_LARGE');

/** A DOCX whose body is this entry. */
const docxOf = (body: Omit<ZipEntry, 'name'>, ...more: ZipEntry[]) =>
  buildZip(
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', ...body },
    ...more,
  );

const BODY = '<w:document><w:body><w:p><w:r><w:t>Jane</w:t></w:r></w:p>';

test('a bomb that says so is refused by its directory', async () => {
  await expect(extract(bombDocx(1024))).rejects.toEqual(TOO_LARGE);
});

test('one below the limit is refused by its ratio', async () => {
  await expect(extract(bombDocx(50))).rejects.toEqual(TOO_LARGE);
});

test('one that lies is unpacked to what it declares, and no further', async () => {
  await expect(extract(bombDocx(1024, 2000))).rejects.toEqual(failure('RESUME_UNREADABLE'));
});

test('a bomb in a part that is not read counts, too', async () => {
  const picture = {
    name: 'word/media/image1.bmp',
    data: deflatedSpace('BM', 200),
    isDeflated: true,
    declaredSize: 200 * MEBIBYTE + 2,
  };
  await expect(extract(docxOf({ data: BODY }, picture))).rejects.toEqual(TOO_LARGE);
});

test('many small parts count together', async () => {
  const parts = Array.from({ length: 30 }, (_, i) => ({
    name: `word/x${i}.xml`,
    data: 'x'.repeat(MEBIBYTE),
  }));
  await expect(
    extract(docxOf({ data: BODY }, ...parts), { limits: { maxUnpackedBytes: 20 * MEBIBYTE } }),
  ).rejects.toEqual(TOO_LARGE);
});

test('the same part read again and again is bounded by what is unpacked in all', async () => {
  const archive = await openZip(buildZip({ name: 'a', data: 'x'.repeat(100) }), 250);
  const read = async () => {
    let length = 0;
    for await (const chunk of archive.read('a')) length += chunk.length;
    return length;
  };
  await expect(read()).resolves.toBe(100);
  await expect(read()).resolves.toBe(100);
  await expect(read()).rejects.toEqual(TOO_LARGE);
});

test('more files than any document has are refused', async () => {
  const files = Array.from({ length: 6000 }, (_, i) => ({ name: `${i}`, data: '' }));
  await expect(extract(buildZip(...files))).rejects.toEqual(TOO_LARGE);
});

test('an archive in an archive is not opened', async () => {
  const inner = { name: 'word/embeddings/inner.zip', data: bombDocx(200) };
  await expect(textOf(docxOf({ data: BODY }, inner))).resolves.toBe('Jane');
});

test('a protected entry is one of a protected document', async () => {
  await expect(extract(docxOf({ data: BODY, flags: 1 }))).rejects.toEqual(failure('RESUME_ENCRYPTED'));
});

test.each([
  ['cut off', (file: Buffer) => file.subarray(0, file.length - 30)],
  ['with a hole', (file: Buffer) => Buffer.from(file).fill(0xff, 60, 200)],
  ['of a header alone', () => Buffer.from('PK\x03\x04')],
])('an archive %s is damaged', async (_, damage) => {
  const file = docxOf({ data: `${BODY}${Math.random()}` });
  await expect(extract(damage(file))).rejects.toEqual(failure('RESUME_UNREADABLE'));
});

test('entities that a document declares are not expanded', async () => {
  const declared = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  const text = await textOf(
    docxOf({
      data: `<!DOCTYPE x [<!ENTITY l0 "lol">${declared.join('')}]><w:p><w:r><w:t>Jane &l10;</w:t></w:r></w:p>`,
    }),
  );
  expect(text).toBe('Jane &l10;');
});

test('files outside of the archive are not asked for', async () => {
  const entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  const text = await textOf(docxOf({ data: `${entity}<w:p><w:r><w:t>Jane &e;</w:t></w:r></w:p>` }));
  expect(text).toBe('Jane &e;');
});

test('elements that nest without end are refused', async () => {
  await expect(extract(buildDocx(`${'<w:x>'.repeat(100_000)}${paragraph('x')}`))).rejects.toEqual(
    failure('RESUME_UNREADABLE'),
  );
});

import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import officeCrypto from 'officecrypto-tool';
import { createResumeReader, type ResumeReader } from '../src/index.ts';
import { bombPdf, endlessPdf } from './support/hostile-pdf.ts';
import { bombDocx, buildDocx, buildOdt, paragraph } from './support/office.ts';
import { buildPdf, textContent } from './support/pdf.ts';
import { settings } from './support/settings.ts';

const LETTER = buildPdf([textContent('Jane Doe', 'Welder (certified)'), textContent('Second page')]);

describe('a resume reader', () => {
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 2 }));
  });
  afterAll(() => reader.close());

  test('reads the text layer of a PDF, page after page', async () => {
    await expect(reader.read(LETTER)).resolves.toEqual({
      text: 'Jane Doe\nWelder (certified)\n\nSecond page',
      warnings: [],
    });
  });

  test('reads plain text', async () => {
    await expect(reader.read(Buffer.from('# Jane Doe\r\nWelder'))).resolves.toEqual({
      text: '# Jane Doe\nWelder',
      warnings: [],
    });
  });

  test.each([
    ['DOCX', buildDocx(paragraph('Jane Doe') + paragraph('Welder'))],
    ['ODT', buildOdt('<text:p>Jane Doe</text:p><text:p>Welder</text:p>')],
    ['RTF', Buffer.from('{\\rtf1 Jane Doe\\par Welder}')],
    ['HTML', Buffer.from('<html><p>Jane Doe<p>Welder')],
    ['JSON Resume', Buffer.from('{"basics":{"name":"Jane Doe","label":"Welder"}}')],
  ])('reads %s in the sandbox', async (_, bytes) => {
    await expect(reader.read(bytes)).resolves.toEqual({ text: 'Jane Doe\nWelder', warnings: [] });
  });

  test('a password opens a protected PDF, and does no harm to one that needs none', async () => {
    const locked = readFixture('encrypted.pdf');
    await expect(reader.read(locked, { password: 'u' })).resolves.toMatchObject({ warnings: [] });
    await expect(reader.read(LETTER, { password: 'u' })).resolves.toMatchObject({ warnings: [] });
    await expect(reader.read(locked, { password: 'wrong' })).rejects.toMatchObject({
      code: 'RESUME_ENCRYPTED',
      message: expect.stringMatching(/does not open/),
    });
    await expect(reader.read(locked)).rejects.toMatchObject({ message: expect.stringMatching(/`password`/) });
  });

  test('a password opens a protected DOCX in the sandbox', async () => {
    const locked: Buffer = officeCrypto.encrypt(buildDocx(paragraph('Jane Doe')), { password: 'u' });
    await expect(reader.read(locked, { password: 'u' })).resolves.toEqual({ text: 'Jane Doe', warnings: [] });
  });

  test('what breaks the schema of JSON Resume comes as details', async () => {
    await expect(reader.read(Buffer.from('{"work":[{"position":1}]}'))).rejects.toMatchObject({
      code: 'RESUME_UNREADABLE',
      details: expect.arrayContaining([expect.objectContaining({ path: '/work/0/position' })]),
    });
  });

  test('leaves the bytes it was given as they were', async () => {
    const bytes = new Uint8Array(LETTER);
    await reader.read(bytes);
    expect(Buffer.from(bytes)).toEqual(LETTER);
  });

  test('reads a PDF whose cross-reference table is not where it says', async () => {
    const broken = Buffer.from(LETTER.toString('latin1').replace(/startxref\n\d+/, 'startxref\n7'), 'latin1');
    await expect(reader.read(broken)).resolves.toMatchObject({ text: expect.stringContaining('Welder') });
  });

  test('reads what it can of a PDF with a page missing, and says so', async () => {
    const broken = Buffer.from(LETTER.toString('latin1').replace('6 0 R]', '9 0 R]'), 'latin1');
    await expect(reader.read(broken)).resolves.toEqual({
      text: 'Jane Doe\nWelder (certified)',
      warnings: [{ code: 'RESUME_INCOMPLETE', message: 'Some pages are damaged and were left out.' }],
    });
  });

  test.each([
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['only white space', Buffer.from(' \n '), 'RESUME_NO_TEXT'],
    ['a PDF without text', buildPdf(['0 0 100 100 re f']), 'RESUME_NO_TEXT'],
    ['a PDF without pages', buildPdf([]), 'RESUME_NO_PAGES'],
    ['a PDF that ends early', LETTER.subarray(0, LETTER.length / 2), 'RESUME_UNREADABLE'],
    [
      'a PDF in name only',
      Buffer.from(`%PDF-1.7\n${'nothing of the kind '.repeat(50)}`),
      'RESUME_UNREADABLE',
    ],
    // Made from a PDF of ours by: qpdf --encrypt u o 256 --
    ['a PDF with a password', readFixture('encrypted.pdf'), 'RESUME_ENCRYPTED'],
    ['a picture nobody reads', Buffer.from('474946383961', 'hex'), 'RESUME_TYPE_UNSUPPORTED'],
    ['a drawing', Buffer.from('<svg><text>Jane'), 'RESUME_TYPE_UNSUPPORTED'],
    ['a DOCX that unpacks to a gigabyte', bombDocx(1024), 'RESUME_UNPACKED_TOO_LARGE'],
  ])('refuses %s with a code', async (_, bytes, code) => {
    await expect(reader.read(bytes)).rejects.toMatchObject({ name: 'RolecallError', code });
  });

  test('survives a PDF that inflates to a gigabyte', async () => {
    await expect(reader.read(bombPdf(1024))).rejects.toMatchObject({
      code: expect.stringMatching(/^RESUME_(UNREADABLE|NO_TEXT)$/),
    });
    await expect(reader.read(LETTER)).resolves.toMatchObject({ warnings: [] });
  });

  test.each(sampleResumes())('reads the sample $name', async (sample) => {
    const { text, warnings } = await reader.read(readFileSync(sample.path));
    expect(text.split(/\s+/).length).toBeGreaterThan(150);
    expect(warnings).toEqual([]);
  });
});

test('a PDF that would take for ever is given up, and the next one is read', async () => {
  const reader = createResumeReader(settings({ RESUME_PROCESSES: 1, RESUME_TIMEOUT_MS: 5_000 }));
  try {
    await expect(reader.read(endlessPdf())).rejects.toMatchObject({ code: 'RESUME_TIMEOUT' });
    await expect(reader.read(LETTER)).resolves.toMatchObject({ warnings: [] });
  } finally {
    await reader.close();
  }
});

test('what goes beyond the limits is cut, with a warning', async () => {
  const reader = createResumeReader(
    settings({ RESUME_PROCESSES: 1, RESUME_MAX_PAGES: 1, RESUME_MAX_CHARACTERS: 100 }),
  );
  try {
    await expect(reader.read(LETTER)).resolves.toEqual({
      text: 'Jane Doe\nWelder (certified)',
      warnings: [{ code: 'RESUME_TRUNCATED', message: 'Only the first 1 of 2 pages were read.' }],
    });
    await expect(reader.read(Buffer.from(`${'x'.repeat(99)}🙂`))).resolves.toEqual({
      text: 'x'.repeat(99),
      warnings: [{ code: 'RESUME_TRUNCATED', message: 'Only the first 100 characters were kept.' }],
    });
    const mostlySpace = buildPdf([textContent('Jane', ' '.repeat(200)), textContent('Second page')]);
    await expect(reader.read(mostlySpace)).resolves.toMatchObject({
      text: 'Jane',
      warnings: [{ code: 'RESUME_TRUNCATED' }],
    });
  } finally {
    await reader.close();
  }
});

function readFixture(name: string): Buffer {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
}

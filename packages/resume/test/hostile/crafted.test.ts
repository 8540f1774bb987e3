import { createResumeReader, type ResumeReader } from '../../src/index.ts';
import { hugePng } from '../support/hostile-image.ts';
import * as pdf from '../support/hostile-pdf.ts';
import { bombDocx, buildDocx, buildOdt, paragraph } from '../support/office.ts';
import { outcomeOf } from '../support/reader-outcome.ts';
import { settings } from '../support/settings.ts';

/** The largest upload that is accepted by default. */
const FULL = 5 * 1024 * 1024;

/** As often as it fits an upload. */
const filled = (piece: string, start = '', end = '') =>
  Buffer.from(start + piece.repeat(Math.floor((FULL - start.length - end.length) / piece.length)) + end);

let reader: ResumeReader;
beforeAll(() => {
  reader = createResumeReader(settings({ RESUME_PROCESSES: 1 }));
});
afterAll(() => reader.close());

const TRUNCATED = { warnings: ['RESUME_TRUNCATED'] };
const UNREADABLE = { code: 'RESUME_UNREADABLE' };
const NO_TEXT = { code: 'RESUME_NO_TEXT', reason: 'no letters' };
/** Without OCR they are not looked at. */
const TOO_LARGE = {
  code: expect.stringMatching(/^RESUME_(?:IMAGE_TOO_LARGE|TYPE_UNSUPPORTED|NO_TEXT)$/),
  reason: expect.not.stringMatching(/^(?:uncaught|Ended by)/),
};
const JANE = { text: 'Jane Doe\nWelder', warnings: [] };

test.each<[string, () => Buffer, object]>([
  ['a PDF that inflates to a gigabyte', () => pdf.bombPdf(1024), UNREADABLE],
  ['a page of 500 times the same mebibyte', () => pdf.repeatedContentPdf(500, 1), UNREADABLE],
  ['a stream behind 300,000 filters', () => pdf.manyFiltersPdf(300_000), NO_TEXT],
  ['10,000 pages', () => pdf.manyPagesPdf(10_000), TRUNCATED],
  ['a page that says it is two billion', () => pdf.boastingPdf(), { text: 'Jane Doe\nWelder' }],
  ['pages that contain themselves', () => pdf.pageTreeLoopPdf(), UNREADABLE],
  ['a page 40,000 levels deep', () => pdf.deepPageTreePdf(40_000), JANE],
  ['a table that comes before itself', () => pdf.xrefLoopPdf(), JANE],
  ['a form that shows itself', () => pdf.formLoopPdf(), JANE],
  ['a font that maps four billion codes', () => pdf.hugeMapPdf(), JANE],
  ['deep arrays of a page', () => pdf.nestedPdf('page', 'arrays', 500_000), UNREADABLE],
  ['deep dictionaries of a page', () => pdf.nestedPdf('page', 'dictionaries', 500_000), UNREADABLE],
  ['deep arrays in content', () => pdf.nestedPdf('content', 'arrays', 500_000), JANE],
  ['deep dictionaries in content', () => pdf.nestedPdf('content', 'dictionaries', 500_000), JANE],
  ['a line of a PDF across 5 MB', () => pdf.longLinePdf(4_900_000, 'string'), { warnings: [] }],
  ['a line of a PDF, letter by letter', () => pdf.longLinePdf(700_000, 'letters'), { warnings: [] }],
  ['a page with 900 million pixels', () => pdf.hugeImagePdf(30_000), { text: 'Jane Doe', warnings: [] }],
  ['a page of nothing but 900 million pixels', () => pdf.hugeImagePdf(30_000, []), TOO_LARGE],
  ['a picture of 900 million pixels', () => hugePng(30_000), TOO_LARGE],
  ['a DOCX that unpacks to a gigabyte', () => bombDocx(1024), { code: 'RESUME_UNPACKED_TOO_LARGE' }],
  ['deep elements of HTML', () => filled('<b>', '<html>'), { reason: 'nested too deeply' }],
  ['a million ends without beginnings', () => filled('</i>', `<html>${'<b>'.repeat(900)}`), NO_TEXT],
  ['deep elements of a DOCX', () => buildDocx('<w:x>'.repeat(100_000)), { reason: 'nested too deeply' }],
  ['deep elements of an ODT', () => buildOdt('<text:p>'.repeat(100_000)), { reason: 'nested too deeply' }],
  ['deep groups of RTF', () => filled('{', '{\\rtf1 '), { reason: 'nested too deeply' }],
  ['deep JSON', () => filled('[', '{"work":'), { reason: 'too many values' }],
  ['one line of text', () => filled('x'), TRUNCATED],
  ['one line of HTML', () => filled('x', '<html>'), TRUNCATED],
  ['one line of RTF', () => filled('x', '{\\rtf1 '), TRUNCATED],
  ['one line of JSON', () => filled('x', '{"basics":{"name":"', '"}}'), TRUNCATED],
  ['one line of a DOCX', () => buildDocx(paragraph('word '.repeat(50_000))), TRUNCATED],
  ['one line of white space', () => filled(' ', '', 'x'), NO_TEXT],
])('%s: text, or a code', async (_, make, expected) => {
  await expect(outcomeOf(reader, make())).resolves.toMatchObject(expected);
});

// Regression: so many lists of faults, and so many levels, took the memory limit to end.
test.each([
  ['work that is not', '{"work":[', '1,', '1]}'],
  ['work without anything', '{"basics":{"name":"x"},"work":[', '{},', '{}]}'],
  ['fields of no schema', '{"basics":{"name":"x"},"y":[', '[],', '[]]}'],
])('JSON with millions of %s is refused before it is parsed', async (_, start, piece, end) => {
  await expect(outcomeOf(reader, filled(piece, start, end))).resolves.toEqual({
    ...UNREADABLE,
    reason: 'too many values',
  });
});

test('whatever came before, a resume is read', async () => {
  await expect(outcomeOf(reader, Buffer.from('Jane Doe\nWelder'))).resolves.toEqual(JANE);
});

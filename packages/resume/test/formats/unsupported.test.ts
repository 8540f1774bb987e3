import { buildCompoundFile } from '../support/compound-file.ts';
import { extract, failure } from '../support/extract.ts';
import { buildZip } from '../support/zip.ts';

const ole = (stream: string) => buildCompoundFile({ [stream]: 'x' });
const zip = (...names: string[]) => buildZip(...names.map((name) => ({ name, data: 'x' })));

test.each([
  ['a .doc', ole('WordDocument'), /save it as PDF or DOCX/],
  ['an .xls', ole('Workbook'), /Spreadsheets/],
  ['a .ppt', ole('PowerPoint Document'), /Presentations/],
  ['an .msi', ole('SummaryInformation'), /no text document/],
  ['a photo', Buffer.from('ffd8ffe000104a46', 'hex'), /Pictures/],
  ['a photo of a kind OCR does not read', Buffer.from('474946383961', 'hex'), /Pictures/],
  ['an .xlsx', zip('[Content_Types].xml', 'xl/workbook.xml'), /Spreadsheets/],
  ['a .pptx', zip('[Content_Types].xml', 'ppt/presentation.xml'), /Presentations/],
  ['a Pages document', zip('Index/Document.iwa', 'preview.jpg'), /Pages/],
  [
    'an .ods',
    buildZip({ name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' }),
    /Office/,
  ],
  ['a ZIP with a resume in it', zip('resume.pdf', 'word/resume.docx'), /Archives/],
  ['gzip', Buffer.from('1f8b0808', 'hex'), /Archives/],
  ['a saved page', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\nJane', /MIME/],
  ['a drawing', '<svg><text>Jane</text></svg>', /XML/],
])('%s is refused, and what to do is said', async (_, file, message) => {
  await expect(extract(file)).rejects.toEqual(failure('RESUME_TYPE_UNSUPPORTED', message));
});

test('where OCR is on, a picture is left to it, and one it does not read is sent as another', async () => {
  const limits = { maxScannedPages: 1 };
  await expect(extract(Buffer.from('ffd8ff', 'hex'), { limits })).rejects.toMatchObject({
    failure: { scannedPages: [1] },
  });
  await expect(extract(Buffer.from('474946383961', 'hex'), { limits })).rejects.toEqual(
    failure('RESUME_TYPE_UNSUPPORTED', /PNG, JPEG or WebP/),
  );
});

test.each([
  ['an executable', Buffer.from('7f454c4602010100', 'hex')],
  ['random bytes', Buffer.from('c3280fa9e1b200ff17', 'hex')],
])('%s is refused', async (_, file) => {
  await expect(extract(file)).rejects.toEqual(failure('RESUME_TYPE_UNSUPPORTED'));
});

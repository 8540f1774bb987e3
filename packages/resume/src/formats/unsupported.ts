import { ExtractionError, type ExtractionFailure } from '../extraction.ts';

/** What to do about files that are recognised and not read. */
const ADVICE = {
  'legacy-word': 'Word documents of before 2007 (.doc) cannot be read; save it as PDF or DOCX and send that.',
  'office-file': 'This Office file is no text document; send the resume as PDF or DOCX.',
  'other-image':
    'This kind of picture cannot be read; send the resume as PDF or DOCX, or the picture as PNG, JPEG or WebP.',
  image: 'Pictures cannot be read; send the resume as PDF, best with a text layer, or as DOCX.',
  spreadsheet: 'Spreadsheets cannot be read; save it as PDF and send that.',
  presentation: 'Presentations cannot be read; save it as PDF and send that.',
  pages: 'Documents of Pages cannot be read; export it as PDF or Word and send that.',
  archive: 'Archives cannot be read; send the resume in it by itself.',
  mail: 'Saved web pages and mails (MIME) cannot be read; save it as PDF or DOCX and send that.',
  markup: 'This kind of XML cannot be read; send the resume as PDF or DOCX.',
} as const;

export type UnsupportedKind = keyof typeof ADVICE;

/** RESUME_TYPE_UNSUPPORTED that says what to send instead. */
export function unsupported(
  kind: UnsupportedKind,
  more: Pick<ExtractionFailure, 'scannedPages'> = {},
): ExtractionError {
  return new ExtractionError('RESUME_TYPE_UNSUPPORTED', kind, { message: ADVICE[kind], ...more });
}

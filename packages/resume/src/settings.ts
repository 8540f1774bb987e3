import Type, { type Static } from 'typebox';

/** Settings of {@link createResumeReader}. */
export const ResumeSettings = Type.Object({
  RESUME_PROCESSES: Type.Integer({
    default: 0,
    minimum: 0,
    maximum: 64,
    description:
      'Processes that read resumes, about 150 MB each; 0: one per core, at most 4, and a spare one',
  }),
  RESUME_TIMEOUT_MS: Type.Integer({
    default: 10_000,
    minimum: 100,
    maximum: 300_000,
    description: 'How long reading one resume may take, without the wait for a free process',
  }),
  RESUME_MEMORY_MB: Type.Integer({
    default: 512,
    minimum: 128,
    maximum: 16_384,
    description: 'Memory a reading process may take on top of what the runtime reserves (Linux)',
  }),
  RESUME_MAX_PAGES: Type.Integer({
    default: 50,
    minimum: 1,
    maximum: 10_000,
    description: 'Pages that are read; what follows is left out, with a warning',
  }),
  RESUME_MAX_CHARACTERS: Type.Integer({
    default: 200_000,
    minimum: 100,
    maximum: 10_000_000,
    description: 'Characters that are kept; what follows is left out, with a warning',
  }),
  RESUME_MAX_UNPACKED_MB: Type.Integer({
    default: 64,
    minimum: 1,
    maximum: 4096,
    description: 'What the parts of a DOCX or ODT may unpack to, all together; beyond it the file is refused',
  }),
  RESUME_QUEUE_LIMIT: Type.Integer({
    default: 64,
    minimum: 0,
    maximum: 10_000,
    description: 'Resumes that may wait for a free process; beyond it they are refused as busy',
  }),
  RESUME_OCR: Type.Boolean({
    default: true,
    description: 'Whether text is recognised in images and on scanned pages',
  }),
  RESUME_OCR_PROCESSES: Type.Integer({
    default: 1,
    minimum: 1,
    maximum: 64,
    description: 'Processes that recognise text, about 300 MB each, started when scans come',
  }),
  RESUME_OCR_TIMEOUT_MS: Type.Integer({
    default: 20_000,
    minimum: 100,
    maximum: 300_000,
    description: 'How long recognising one resume may take; no page is begun after half of it',
  }),
  RESUME_OCR_MEMORY_MB: Type.Integer({
    default: 768,
    minimum: 256,
    maximum: 16_384,
    description: 'Memory a recognising process may take on top of what the runtime reserves (Linux)',
  }),
  RESUME_OCR_MAX_PAGES: Type.Integer({
    default: 5,
    minimum: 1,
    maximum: 1000,
    description: 'Scanned pages that are recognised; what follows is left out, with a warning',
  }),
});
export type ResumeSettings = Static<typeof ResumeSettings>;

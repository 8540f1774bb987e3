import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';
import type { ResumeSource } from './resume-source.ts';

// Renders resumes/source/*.json to resumes/*.pdf and *.docx: `pnpm render-resumes` in this package.
const RESUMES = new URL('../resumes/', import.meta.url);

for (const file of readdirSync(new URL('source/', RESUMES))) {
  const source = JSON.parse(readFileSync(new URL(`source/${file}`, RESUMES), 'utf8')) as ResumeSource;
  writeFileSync(new URL(file.replace('.json', '.pdf'), RESUMES), await renderPdf(source));
  writeFileSync(new URL(file.replace('.json', '.docx'), RESUMES), await renderDocx(source));
}

import PDFDocument from 'pdfkit';
import { period, type ResumeSource } from './resume-source.ts';

const MARGIN = 50;
const SIDEBAR_WIDTH = 150;
const GAP = 24;
const ACCENT = '#274b6d';

/** Renders a resume as PDF bytes; the same source gives the same bytes. */
export async function renderPdf(resume: ResumeSource): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    info: { Title: `Resume of ${resume.basics.name}`, CreationDate: new Date(0), ModDate: new Date(0) },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.once('end', resolve));
  if (resume.meta.layout === 'sidebar') renderSidebar(doc, resume);
  else renderSingle(doc, resume);
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

type Doc = InstanceType<typeof PDFDocument>;

interface Column {
  x: number;
  width: number;
}

function renderSingle(doc: Doc, resume: ResumeSource): void {
  const column = { x: MARGIN, width: doc.page.width - 2 * MARGIN };
  renderHead(doc, resume, column);
  renderProfile(doc, resume, column);
  renderWork(doc, resume, column);
  renderEducation(doc, resume, column);
  renderFacts(doc, resume, column);
}

/** Facts in a narrow column on the left, the career in a wide one on the right. */
function renderSidebar(doc: Doc, resume: ResumeSource): void {
  renderHead(doc, resume, { x: MARGIN, width: doc.page.width - 2 * MARGIN });
  const top = doc.y;
  renderFacts(doc, resume, { x: MARGIN, width: SIDEBAR_WIDTH });
  doc.y = top;
  const x = MARGIN + SIDEBAR_WIDTH + GAP;
  const column = { x, width: doc.page.width - MARGIN - x };
  renderProfile(doc, resume, column);
  renderWork(doc, resume, column);
  renderEducation(doc, resume, column);
}

function renderHead(doc: Doc, { basics }: ResumeSource, { x, width }: Column): void {
  doc.font('Helvetica-Bold').fontSize(22).fillColor(ACCENT).text(basics.name, x, doc.y, { width });
  doc.font('Helvetica').fontSize(13).fillColor('black').text(basics.label, { width });
  doc.fontSize(9).text(`${basics.location}  |  ${basics.email}`, { width }).moveDown();
}

function renderProfile(doc: Doc, { basics }: ResumeSource, column: Column): void {
  heading(doc, 'Profile', column);
  body(doc, basics.summary, column);
}

function renderWork(doc: Doc, { work }: ResumeSource, column: Column): void {
  heading(doc, 'Experience', column);
  for (const job of work) {
    doc.font('Helvetica-Bold').fontSize(10).text(job.position, column.x, doc.y, { width: column.width });
    doc.font('Helvetica-Oblique').fontSize(9);
    doc.text(`${job.name}, ${job.location}  |  ${period(job)}`, { width: column.width });
    doc
      .font('Helvetica')
      .fontSize(9)
      .list(job.highlights, { width: column.width, bulletRadius: 1.4, textIndent: 10 });
    doc.moveDown(0.5);
  }
}

function renderEducation(doc: Doc, { education }: ResumeSource, column: Column): void {
  heading(doc, 'Education', column);
  for (const { studyType, institution, endDate } of education)
    body(doc, `${studyType}, ${institution}, ${endDate}`, column);
}

function renderFacts(doc: Doc, { skills, certificates, languages }: ResumeSource, column: Column): void {
  heading(doc, 'Skills', column);
  for (const { name, keywords } of skills) body(doc, `${name}: ${keywords.join(', ')}`, column);
  if (certificates.length > 0) heading(doc, 'Certifications', column);
  for (const { name, date } of certificates) body(doc, `${name} (${date})`, column);
  heading(doc, 'Languages', column);
  for (const { language, fluency } of languages) body(doc, `${language} (${fluency})`, column);
}

function heading(doc: Doc, title: string, { x, width }: Column): void {
  doc.moveDown(0.6).font('Helvetica-Bold').fontSize(11).fillColor(ACCENT).text(title, x, doc.y, { width });
  doc.fillColor('black').moveDown(0.2);
}

function body(doc: Doc, text: string, { x, width }: Column): void {
  doc.font('Helvetica').fontSize(9).text(text, x, doc.y, { width }).moveDown(0.3);
}

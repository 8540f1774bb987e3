import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { period, type ResumeSource } from './resume-source.ts';

/** Renders a resume as DOCX bytes, in one column. */
export async function renderDocx(resume: ResumeSource): Promise<Buffer> {
  const { basics, work, education, skills, certificates, languages } = resume;
  const children = [
    new Paragraph({ text: basics.name, heading: HeadingLevel.TITLE }),
    new Paragraph(basics.label),
    new Paragraph(`${basics.location} | ${basics.email}`),
    heading('Profile'),
    new Paragraph(basics.summary),
    heading('Experience'),
    ...work.flatMap((job) => [
      new Paragraph({ text: job.position, heading: HeadingLevel.HEADING_2 }),
      new Paragraph(`${job.name}, ${job.location} | ${period(job)}`),
      ...job.highlights.map((text) => new Paragraph({ text, bullet: { level: 0 } })),
    ]),
    heading('Education'),
    ...education.map((one) => new Paragraph(`${one.studyType}, ${one.institution}, ${one.endDate}`)),
    heading('Skills'),
    ...skills.map(({ name, keywords }) => new Paragraph(`${name}: ${keywords.join(', ')}`)),
    ...(certificates.length > 0 ? [heading('Certifications')] : []),
    ...certificates.map(({ name, date }) => new Paragraph(`${name} (${date})`)),
    heading('Languages'),
    ...languages.map(({ language, fluency }) => new Paragraph(`${language} (${fluency})`)),
  ];
  return Packer.toBuffer(new Document({ title: `Resume of ${basics.name}`, sections: [{ children }] }));
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_1 });
}

import { Document, Packer, Paragraph } from 'docx';
import { batchForm, feedForm, multipart, profileForm, resumeForm } from './multipart.ts';
import { pdf } from './pdf.ts';

/** A request, byte by byte. */
export interface CanaryRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload: Buffer;
}

/**
 * Requests that end in every way there is, good and bad, and hold `canary` wherever a person may be named: in the
 * resume, its metadata, its file name, its password, the fields of the form.
 */
export async function requestsWith(canary: string): Promise<CanaryRequest[]> {
  const text = `${canary}\nPastry chef`;
  const info = { info: { Author: canary, Title: canary } };
  const readable = await pdf((page) => page.text(text), info);
  const children = text.split('\n').map((line) => new Paragraph(line));
  const docx = await Packer.toBuffer(new Document({ title: canary, sections: [{ children }] }));
  const jsonResume = JSON.stringify({ basics: { name: canary, label: 'Pastry chef' } });
  const named = multipart({ name: 'resume', value: text, filename: `${canary}.pdf` });
  const bare = (type: string, payload: string) => ({
    ...resumeForm(text),
    headers: { 'content-type': type },
    payload: Buffer.from(payload),
  });
  return [
    resumeForm(text),
    resumeForm(readable),
    resumeForm(docx),
    resumeForm(jsonResume),
    bare('application/json', jsonResume),
    bare('text/plain', text),
    { ...resumeForm(text), ...named },
    resumeForm(await pdf((page) => page.text(text), { ...info, userPassword: 'x' })),
    resumeForm(await pdf((page) => page.text(text), { ...info, userPassword: canary }), {
      name: 'password',
      value: `wrong ${canary}`,
    }),
    resumeForm(await pdf((page) => page.text(text), { ...info, userPassword: canary }), {
      name: 'password',
      value: canary,
    }),
    resumeForm(JSON.stringify({ basics: { name: canary }, work: [{ position: [canary] }] })),
    resumeForm(`{\\rtf1 ${canary}}`),
    resumeForm(`<html>${canary}`),
    resumeForm(`PK\u0003\u0004${canary}`),
    resumeForm(readable.subarray(0, 700)),
    resumeForm(docx.subarray(0, docx.length / 2)),
    resumeForm(`%PDF-1.7\n${canary}`),
    resumeForm(`\u0000\u0001${canary}`),
    resumeForm(canary.repeat(5000)),
    resumeForm(text, { name: 'limit', value: canary }),
    { ...resumeForm(text), payload: resumeForm(text).payload.subarray(0, -20) },
    { ...resumeForm(text), headers: { 'content-type': 'application/json' } },
    { ...resumeForm(text), headers: { 'content-type': 'text/plain' } },
    feedForm(text),
    batchForm([text, [canary, readable], `%PDF-1.7\n${canary}`, canary.repeat(5000)]),
    batchForm([text], [{ name: 'limit', value: canary }]),
    profileForm(text),
    profileForm(`%PDF-1.7\n${canary}`),
    profileForm(canary.repeat(5000)),
  ];
}

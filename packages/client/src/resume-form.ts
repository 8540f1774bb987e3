import { type FileInput, toBlob } from './form-call.ts';
import type { components } from './schema.ts';

type Schemas = components['schemas'];

/** A resume: the bytes of a file, or text. */
export type ResumeInput = FileInput | string;

/** How resumes are to be matched, and what opens protected ones. */
export interface BatchPreferences
  extends Omit<Schemas['RecommendForm'], 'resume' | 'weights' | 'corrections'> {
  weights?: Schemas['EvidenceWeights'];
}

/** The same for one resume, and what the candidate says of it. */
export interface ResumePreferences extends BatchPreferences {
  corrections?: Schemas['ProfileCorrections'];
}

/** A form of resumes, each in the field of its reference; fields come first, as the API reads them in this order. */
export function resumeForm(
  resumes: Iterable<{ resume: ResumeInput; reference?: string | undefined }>,
  preferences: ResumePreferences = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(preferences)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) form.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one));
    }
  }
  for (const { resume, reference = 'resume' } of resumes) {
    const file = typeof resume === 'string' ? new Blob([resume]) : toBlob(resume);
    form.append(reference, file, 'resume');
  }
  return form;
}

import { readdirSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../resumes/', import.meta.url));

/** A resume of an invented person. */
export interface SampleResume {
  /** Occupation, from the file's name: `line-cook`. */
  name: string;
  format: 'pdf' | 'docx';
  path: string;
}

/** The sample resumes, by file name. */
export function sampleResumes(): SampleResume[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      const format = extname(file).slice(1);
      if (format !== 'pdf' && format !== 'docx') return [];
      return [{ name: basename(file, `.${format}`), format, path: FOLDER + file }];
    });
}

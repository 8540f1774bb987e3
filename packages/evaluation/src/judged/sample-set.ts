import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueFiles, sampleResumes } from '@rolecall/sample-data';
import type { JudgedSet } from './judged-set.ts';
import { parseQrels } from './qrels.ts';

const QRELS = fileURLToPath(new URL('../../judged/sample.qrels.tsv', import.meta.url));

/** Our own set: the sample catalogue and resumes, so that ranking can be tested wherever this repository is. */
export function openSampleSet(): JudgedSet {
  const pdfs = sampleResumes().filter(({ format }) => format === 'pdf');
  return {
    name: 'sample',
    corpus: catalogueFiles(),
    judgments: parseQrels([{ name: basename(QRELS), text: readFileSync(QRELS, 'utf8') }]),
    resumes: pdfs.map(({ name, path }) => ({ id: name, category: name, path })),
  };
}

import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleResumes } from '@rolecall/sample-data';
import { build } from 'vite';
import { compressTexts } from './compress.ts';
import { digestOfSources } from './digest.ts';

/*
 * Builds the page into `dist`, unless it was built from the same sources. The sample resumes are copied beside it, so
 * that the page can offer them wherever it is served.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const dist = resolve(root, 'dist');
const stamp = resolve(dist, '.sources');
const sources = await digestOfSources(root);

if ((await readFile(stamp, 'utf8').catch(() => '')) !== sources) {
  await build({ root, logLevel: 'warn' });
  const samples = resolve(dist, 'samples');
  await mkdir(samples, { recursive: true });
  for (const { name, format, path } of sampleResumes()) {
    await copyFile(path, resolve(samples, `${name}.${format}`));
  }
  await compressTexts(dist);
  // Last, so that a build which broke off is made again.
  await writeFile(stamp, sources);
}

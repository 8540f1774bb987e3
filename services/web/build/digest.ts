import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sampleResumes } from '@rolecall/sample-data';

/** What the built page is made of, below its folder. */
const SOURCES = ['index.html', 'package.json', 'vite.config.ts', 'build/*.ts', 'src/**/*'];

/** Digest of all that the built page is made of: it changes when they do. */
export async function digestOfSources(root: string): Promise<string> {
  const paths = sampleResumes().map(({ path }) => path);
  for await (const file of glob(SOURCES, { cwd: root, withFileTypes: true })) {
    if (file.isFile()) paths.push(resolve(file.parentPath, file.name));
  }
  const hash = createHash('sha256');
  for (const path of paths.sort()) {
    hash
      .update(path)
      .update('\0')
      .update(await readFile(path));
  }
  return hash.digest('hex');
}

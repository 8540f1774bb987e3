import { glob, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** What gets smaller by compression; fonts are compressed as they are. */
const TEXT = ['*.html', 'assets/*.{js,css,svg}'];

const COMPRESSIONS = { '.br': promisify(brotliCompress), '.gz': promisify(gzip) };

/** Writes every text of a folder compressed beside itself, for servers that send such files. */
export async function compressTexts(folder: string): Promise<void> {
  for await (const name of glob(TEXT, { cwd: folder })) {
    const path = resolve(folder, name);
    const content = await readFile(path);
    for (const [ending, compress] of Object.entries(COMPRESSIONS)) {
      await writeFile(path + ending, await compress(content));
    }
  }
}

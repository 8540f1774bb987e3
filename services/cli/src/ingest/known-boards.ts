import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Validators } from '@rolecall/job-boards';

const FILE = 'known-boards.json';

/** What boards said of their version when they were last taken in whole, by board and API. */
export interface KnownBoards {
  of(key: string): Promise<Validators | undefined>;
  remember(key: string, validators: Validators): Promise<void>;
}

/** Remembers in a small file of the data folder, so that it goes with the postings when they go. */
export function knownBoards(dataDir: string): KnownBoards {
  const path = join(dataDir, FILE);
  async function read(): Promise<Record<string, Validators>> {
    try {
      const known: unknown = JSON.parse(await readFile(path, 'utf8'));
      return known instanceof Object ? (known as Record<string, Validators>) : {};
    } catch {
      // Not there, or damaged: then boards are read whole, which costs a download and nothing else.
      return {};
    }
  }
  return {
    async of(key) {
      const known = await read();
      return Object.hasOwn(known, key) ? known[key] : undefined;
    },
    async remember(key, validators) {
      const known = { ...(await read()), [key]: validators };
      await mkdir(dataDir, { recursive: true });
      await writeFile(`${path}.new`, `${JSON.stringify(known, null, 2)}\n`);
      await rename(`${path}.new`, path);
    },
  };
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiKeyRecord, createKey } from '@rolecall/api-keys';

type KeyRequest = Parameters<typeof createKey>[0];

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A keys file with these keys; the file, and the keys in their order. */
export function keysFile<const Requests extends readonly Partial<KeyRequest>[]>(...requests: Requests) {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-keys-'));
  folders.push(folder);
  const path = join(folder, 'keys.json');
  const made = requests.map((request) => createKey({ name: 'acme', scopes: ['recommend'], ...request }));
  const write = (keys: readonly ApiKeyRecord[]) => writeFileSync(path, JSON.stringify({ keys }));
  write(made.map(({ record }) => record));
  return {
    path,
    write,
    records: made.map(({ record }) => record),
    keys: made.map(({ key }) => key) as { [Index in keyof Requests]: string },
  };
}

/** Headers that carry a key. */
export const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import startServers from '@rolecall/local-stack/jest-setup';

/** Builds the page as `npm start` does, and starts the servers the API needs. */
export default async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL('../../build/main.ts', import.meta.url)),
  ]);
  await startServers();
}

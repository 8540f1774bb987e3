import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian and others put Chromium; CHROMIUM_PATH says where else it is. */
const PLACES = [
  process.env['CHROMIUM_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const executablePath = PLACES.find(isExecutable);

/** Tests that need a browser; skipped, with the reason in their name, where there is none. */
export const describeInBrowser: (name: string, tests: () => void) => void =
  executablePath === undefined
    ? (name, tests) => describe.skip(`${name} (no Chromium here: apt-get install chromium)`, tests)
    : describe;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: String(executablePath),
    // Containers give a browser neither the right to a sandbox nor much shared memory; it opens our page alone.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

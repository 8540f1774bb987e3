import { execFileSync } from 'node:child_process';
import { findPackageJSON } from 'node:module';
import { dirname } from 'node:path';

/** Far more than it takes on a busy machine. */
const TIMEOUT_MS = 30_000;

/**
 * Whether a package with native code works here: is installed, has a build for the platform, and finds the
 * system's libraries. Tried in a process of its own, so that its code stays out of this one.
 */
export function loadsNatively(name: string): boolean {
  try {
    const folder = dirname(findPackageJSON(name, import.meta.url) as string);
    execFileSync(process.execPath, ['-e', 'require(process.argv[1])', folder], {
      stdio: 'ignore',
      env: {},
      timeout: TIMEOUT_MS,
    });
    return true;
  } catch {
    return false;
  }
}

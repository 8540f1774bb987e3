import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createError } from '@rolecall/contracts';

/**
 * Claims a data folder for this process, so that two stacks never write to the same storage. The claim of a
 * process that no longer runs is void.
 *
 * @returns releases the claim
 * @throws SERVER_START_FAILED when a running process has claimed it
 */
export function claimDataDir(dataDir: string): () => void {
  const path = join(dataDir, 'stack.pid');
  for (;;) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = Number(readFileSync(path, 'utf8'));
    if (isRunning(owner)) {
      throw createError('SERVER_START_FAILED', {
        message: `process ${owner} uses ${dataDir} already: stop it, or name another folder with --data-dir.`,
      });
    }
    rmSync(path, { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

import { readFileSync } from 'node:fs';

/** What Linux says of a process, or undefined once it has ended (a zombie that init has yet to reap has). */
export function statusOf(pid: number): { parent: number } | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    if (/^State:\s+Z/m.test(status)) return undefined;
    return { parent: Number(status.match(/^PPid:\s+(\d+)/m)?.[1]) };
  } catch {
    return undefined;
  }
}

/** `it` where there is a /proc to read, and a skipped test elsewhere. */
export const onLinux = process.platform === 'linux' ? it : it.skip;

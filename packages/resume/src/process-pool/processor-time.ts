import { readFileSync } from 'node:fs';

/** Linux tells times in hundredths of a second, whatever its own clock does (`USER_HZ`). */
const MS_PER_TICK = 10;

/**
 * Milliseconds of processor time that a process has used, all its threads together; undefined where the
 * system does not tell. On a busy machine it says what work was done, which the clock on the wall does not.
 */
export function processorMs(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything. See proc_pid_stat(5): utime and stime are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
  } catch {
    return undefined;
  }
}

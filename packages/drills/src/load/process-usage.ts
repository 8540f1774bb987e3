import { readFileSync } from 'node:fs';

/** What a process uses. */
export interface Usage {
  /** Resident memory, in MB (10^6 bytes). */
  rssMb: number;
  /** Processor time of all its threads since it started, in seconds. */
  cpuSeconds: number;
}

/** Kernel ticks a second and bytes a page, as Linux reports them to programs on all but exotic machines. */
const TICKS = 100;
const PAGE_BYTES = 4096;

/** What Linux knows of a process (proc_pid_stat(5)); undefined when it has ended. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command, in parentheses, may hold anything; what follows it are fields 3 and on.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [utime, stime, rss] = [14, 15, 24].map((field) => Number(fields[field - 3])) as [
      number,
      number,
      number,
    ];
    return { rssMb: (rss * PAGE_BYTES) / 1e6, cpuSeconds: (utime + stime) / TICKS };
  } catch {
    return undefined;
  }
}

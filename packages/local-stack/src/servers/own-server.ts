import type { GuardedProcess } from '../guard.ts';
import type { Server } from './server.ts';

/**
 * A server that runs as a process of ours.
 *
 * @param about.graceMs how long it gets to end in order
 * @param start starts it on its port and data, and resolves once it answers
 */
export async function ownServer(
  { graceMs, ...about }: { url: string; provenance: string; graceMs: number },
  start: () => Promise<GuardedProcess>,
): Promise<Server> {
  let child = await start();
  return {
    ...about,
    stop: () => child.stop(graceMs),
    crash: {
      pid: () => child.pid,
      async kill() {
        process.kill(child.pid, 'SIGKILL');
        await child.exited;
      },
      async restart() {
        child = await start();
      },
    },
  };
}

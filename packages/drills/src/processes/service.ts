import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { GuardedProcess, LocalStack } from '@rolecall/local-stack';

/** A line of a service's log. */
export type LogLine = Record<string, unknown>;

/** A service of ours as a process of its own, as in production. */
export interface Service extends GuardedProcess {
  /** What it has logged so far. */
  log(): LogLine[];
  /** Resolves with the first line that has such a message. @throws when the process ends without one */
  logged(message: string | RegExp): Promise<LogLine>;
  /** Ends it as a crash would; resolves when it is gone. */
  kill(): Promise<void>;
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const POLL_MS = 20;

/** @param entry path of the entry file, from the repository's root */
export async function startService(
  stack: LocalStack,
  {
    entry,
    args = [],
    env,
    logFile,
  }: { entry: string; args?: string[]; env: NodeJS.ProcessEnv; logFile: string },
): Promise<Service> {
  const command = { command: process.execPath, args: [ROOT + entry, ...args], cwd: ROOT, env, logFile };
  const child = await stack.run(command);
  let ended = false;
  child.exited.then(() => {
    ended = true;
  });
  const log = () => parseLog(readFileSync(logFile, 'utf8'));
  return {
    ...child,
    log,
    async logged(message) {
      for (;;) {
        const wasEnded = ended;
        const line = log().find(({ msg }) =>
          typeof message === 'string' ? msg === message : message.test(String(msg)),
        );
        if (line !== undefined) return line;
        if (wasEnded) throw new Error(`${entry} ended without logging ${message}; see ${logFile}`);
        await sleep(POLL_MS);
      }
    },
    async kill() {
      if (!ended) process.kill(child.pid, 'SIGKILL');
      await child.exited;
    },
  };
}

/** Lines that are not JSON, such as what was written to standard error, have no message but a `text`. */
function parseLog(text: string): LogLine[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        return JSON.parse(line) as LogLine;
      } catch {
        return { text: line };
      }
    });
}

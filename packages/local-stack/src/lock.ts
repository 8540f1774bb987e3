import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ANSWERS_WITHIN_MS = 2_000;

/**
 * The address of the lock on a folder. A lock is a listening socket, because the kernel gives it up when its
 * holder dies, however that comes about; a file with a process id would outlive its holder and in time name
 * another process. On Linux the socket has no file (an abstract address); elsewhere it is a temporary file.
 */
export function lockAddress(folder: string): string {
  const digest = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  const name = `rolecall-${digest}.lock`;
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), name);
}

/**
 * Takes a lock and holds it until this process ends.
 *
 * @param owner what those who come too late are told
 * @returns undefined, or what the present holder told
 */
export async function holdLock(address: string, owner: string): Promise<string | undefined> {
  for (;;) {
    try {
      const server = createServer((socket) => socket.on('error', () => {}).end(owner));
      server.listen(address);
      await once(server, 'listening');
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
    const holder = await askHolder(address);
    if (holder !== undefined) return holder;
    // The holder is gone; where its socket had a file, that is still there.
    if (!address.startsWith('\0')) rmSync(address, { force: true });
  }
}

/** What the holder of a lock tells, or undefined if there is none. */
function askHolder(address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    let told = '';
    const socket = connect(address);
    socket.setEncoding('utf8').on('data', (text) => {
      told += text;
    });
    socket.once('end', () => resolve(told));
    socket.once('error', () => resolve(undefined));
    socket.setTimeout(ANSWERS_WITHIN_MS, () => {
      socket.destroy();
      resolve('that does not answer');
    });
  });
}

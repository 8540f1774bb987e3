/** Speaks the protocol of an extraction process, and does what the request's bytes say. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import type { ExtractionRequest } from '../../src/extraction.ts';

function attempt(action: () => unknown): string {
  try {
    return `done: ${action()}`;
  } catch (error) {
    return `refused: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`;
  }
}

/** Connects to a port of this machine. */
async function connect(port: number): Promise<string> {
  const socket = createConnection({ host: '127.0.0.1', port });
  try {
    await once(socket, 'connect');
    return 'done: connected';
  } catch (error) {
    return `refused: ${(error as NodeJS.ErrnoException).code}`;
  } finally {
    socket.destroy();
  }
}

const ACTIONS: Record<string, () => string> = {
  loop: () => {
    for (;;);
  },
  /** Half a second of processor time. */
  work: () => {
    const start = process.cpuUsage().user;
    while (process.cpuUsage().user < start + 500_000);
    return 'worked';
  },
  exit: () => process.exit(3),
  abort: () => process.abort(),
  pid: () => String(process.pid),
  environment: () => Object.keys(process.env).join(),
  'allocate 256 MiB': () => attempt(() => new Uint8Array(2 ** 28).fill(1).length),
  'allocate 1 GiB': () => attempt(() => new Uint8Array(2 ** 30).fill(1).length),
  'read a file': () => attempt(() => readFileSync('/etc/passwd')),
  'start a process': () => attempt(() => process.getBuiltinModule('child_process').execSync('true')),
};

process.on('message', async ({ bytes }: ExtractionRequest) => {
  const word = new TextDecoder().decode(bytes);
  const [, port] = /^connect to (\d+)$/.exec(word) ?? [];
  const text = port === undefined ? (ACTIONS[word]?.() ?? word) : await connect(Number(port));
  process.send?.({ reply: { text, warnings: [] }, residentBytes: word === 'swell' ? 2 ** 40 : 1 });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

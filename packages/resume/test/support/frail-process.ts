/** Speaks the protocol of an extraction process, and does what the request's bytes say. */
import { readFileSync } from 'node:fs';
import type { ExtractionRequest } from '../../src/extraction.ts';

function attempt(action: () => unknown): string {
  try {
    return `done: ${action()}`;
  } catch (error) {
    return `refused: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`;
  }
}

const ACTIONS: Record<string, () => string> = {
  loop: () => {
    for (;;);
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

process.on('message', ({ bytes }: ExtractionRequest) => {
  const word = new TextDecoder().decode(bytes);
  const text = ACTIONS[word]?.() ?? word;
  process.send?.({ reply: { text, warnings: [] }, residentBytes: word === 'swell' ? 2 ** 40 : 1 });
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

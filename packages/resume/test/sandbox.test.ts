import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type ProcessPool, startProcessPool } from '../src/process-pool/process-pool.ts';
import { forkSandboxed } from '../src/sandbox.ts';

const LIMITS = { maxPages: 1, maxCharacters: 1, maxUnpackedBytes: 1, maxScannedPages: 0, scanMs: 0 };
const onLinux = process.platform === 'linux' ? test : test.skip;

/** Whether this system lets a process have a network of its own. Containers often do not. */
function canLeaveTheNetwork(): boolean {
  const can = ['--net', '--map-root-user --net'].some((flags) => {
    const { status } = spawnSync('unshare', [...flags.split(' '), 'true']);
    return status === 0;
  });
  if (!can) process.stderr.write('Skipped: this system lets no process have a network of its own.\n');
  return can;
}

describe('a sandboxed process', () => {
  let pool: ProcessPool;
  beforeAll(() => {
    process.env['SECRET_OF_THE_SERVICE'] = 'x';
    const entry = new URL('./support/frail-process.ts', import.meta.url);
    pool = startProcessPool({
      name: 'text',
      start: () => forkSandboxed(entry, { memoryMb: 512, cpuSeconds: 60 }),
      processes: 1,
      timeoutMs: 60_000,
      queueLimit: 10,
      maxRequests: 100,
      maxResidentBytes: 2 ** 40,
    });
  });
  afterAll(() => pool.close());

  const say = (word: string) => pool.run({ bytes: new TextEncoder().encode(word), limits: LIMITS });

  test('knows nothing of our environment', async () => {
    await expect(say('environment')).resolves.toMatchObject({
      text: expect.not.stringMatching(/SECRET|HOME|NODE_OPTIONS/),
    });
  });

  test.each(['read a file', 'start a process'])('may not %s', async (action) => {
    await expect(say(action)).resolves.toMatchObject({ text: 'refused: ERR_ACCESS_DENIED' });
  });

  (canLeaveTheNetwork() ? test : test.skip)('reaches no network, not even this machine', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    try {
      await expect(say(`connect to ${port}`)).resolves.toMatchObject({
        text: expect.stringMatching(/^refused: E/),
      });
    } finally {
      server.close();
    }
  });

  onLinux('gets a quarter, not the double of its memory', async () => {
    await expect(say('allocate 256 MiB')).resolves.toMatchObject({ text: `done: ${2 ** 28}` });
    await expect(say('allocate 1 GiB')).resolves.toMatchObject({
      text: 'refused: Array buffer allocation failed',
    });
  });
});

test('a process that may load native addons may do no more than others besides', async () => {
  const entry = new URL('./support/frail-process.ts', import.meta.url);
  const pool = startProcessPool({
    name: 'text',
    start: () => forkSandboxed(entry, { memoryMb: 256, cpuSeconds: 60, nativeAddons: true }),
    processes: 1,
    timeoutMs: 60_000,
    queueLimit: 10,
    maxRequests: 100,
    maxResidentBytes: 2 ** 40,
  });
  try {
    for (const action of ['read a file', 'start a process']) {
      const bytes = new TextEncoder().encode(action);
      await expect(pool.run({ bytes, limits: LIMITS })).resolves.toMatchObject({
        text: 'refused: ERR_ACCESS_DENIED',
      });
    }
  } finally {
    await pool.close();
  }
});

onLinux('a process in a tight loop ends when its parent is killed', async () => {
  const maker = execFile(process.execPath, [
    fileURLToPath(new URL('./support/orphan-maker.ts', import.meta.url)),
  ]);
  const [printed] = await once(maker.stdout as NodeJS.ReadableStream, 'data');
  const pid = Number(printed);
  expect(isAlive(pid)).toBe(true);
  maker.kill('SIGKILL');
  await once(maker, 'exit');
  while (isAlive(pid)) await new Promise(setImmediate);
});

/** Zombies, which nobody may have reaped yet, count as gone. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { ProcessPoolOptions } from '../src/process-pool/options.ts';
import { type ProcessPool, startProcessPool } from '../src/process-pool/process-pool.ts';
import { forkSandboxed } from '../src/sandbox.ts';

const limits = { maxPages: 1, maxCharacters: 100, maxUnpackedBytes: 1, maxScannedPages: 0, scanMs: 0 };
const UNAVAILABLE = { status: 'rejected', reason: { code: 'RESUME_UNAVAILABLE' } };
let pool: ProcessPool;

function startFrail(entry = './support/frail-process.ts'): ChildProcess {
  return forkSandboxed(new URL(entry, import.meta.url), { memoryMb: 256, cpuSeconds: 60 });
}

function start(options: Partial<ProcessPoolOptions> = {}, entry = './support/frail-process.ts'): void {
  pool = startProcessPool({
    name: 'text',
    start: () => startFrail(entry),
    processes: 1,
    timeoutMs: 60_000,
    queueLimit: 10,
    maxRequests: 100,
    maxResidentBytes: 2 ** 30,
    ...options,
  });
}

async function say(word: string, signal?: AbortSignal): Promise<string> {
  const reply = await pool.run({ bytes: new TextEncoder().encode(word), limits }, signal);
  return 'text' in reply ? reply.text : reply.code;
}

afterEach(() => pool.close());

test('a process that dies takes only its own request with it', async () => {
  start();
  const [before, aborted, between, exited, after] = await Promise.allSettled(
    ['before', 'abort', 'between', 'exit', 'after'].map((word) => say(word)),
  );
  expect([before, between, after]).toMatchObject([
    { value: 'before' },
    { value: 'between' },
    { value: 'after' },
  ]);
  expect(aborted).toMatchObject({ reason: { code: 'RESUME_UNREADABLE' } });
  expect(exited).toMatchObject({
    reason: { code: 'RESUME_UNREADABLE', cause: expect.objectContaining({ message: 'Ended by code 3.' }) },
  });
});

test('a process in a tight loop is killed when its time is up, and replaced', async () => {
  start({ timeoutMs: 2_000 });
  await expect(say('loop')).rejects.toMatchObject({ code: 'RESUME_TIMEOUT' });
  await expect(say('hello')).resolves.toBe('hello');
});

test('beyond the queue limit requests are refused, with a time to retry', async () => {
  start({ queueLimit: 1 });
  const taken = Promise.allSettled([say('loop'), say('hello')]);
  await expect(say('late')).rejects.toMatchObject({ code: 'RESUME_BUSY', retryAfterSeconds: 1 });
  await pool.close();
  await expect(taken).resolves.toMatchObject([UNAVAILABLE, UNAVAILABLE]);
});

test('who hangs up leaves the queue', async () => {
  start({ queueLimit: 1 });
  const running = Promise.allSettled([say('loop')]);
  const caller = new AbortController();
  const queued = say('exit', caller.signal);
  caller.abort(new Error('hung up'));
  await expect(queued).rejects.toThrow('hung up');
  // Its place is free again, or this one would be refused as busy.
  const next = Promise.allSettled([say('hello')]);
  await pool.close();
  await expect(running).resolves.toMatchObject([UNAVAILABLE]);
  await expect(next).resolves.toMatchObject([UNAVAILABLE]);
});

test('a process whose caller hung up serves the next one', async () => {
  start();
  const pid = await say('pid');
  const caller = new AbortController();
  const abandoned = say('hello', caller.signal);
  caller.abort(new Error('hung up'));
  await expect(abandoned).rejects.toThrow('hung up');
  await expect(say('pid')).resolves.toBe(pid);
});

test('a process gives way to a fresh one after so many requests', async () => {
  start({ maxRequests: 2 });
  const pids = [await say('pid'), await say('pid'), await say('pid')];
  expect(pids[1]).toBe(pids[0]);
  expect(pids[2]).not.toBe(pids[0]);
});

test('a process that has grown gives way to a fresh one', async () => {
  start();
  const pid = await say('pid');
  await say('swell');
  await expect(say('pid')).resolves.not.toBe(pid);
});

test('processes on demand start with the first request, and end when there is nothing for them', async () => {
  const started: ChildProcess[] = [];
  start({
    idleMs: 1,
    processes: 2,
    start: () => {
      started.push(startFrail());
      return started.at(-1) as ChildProcess;
    },
  });
  expect(started).toHaveLength(0);
  const first = await say('pid');
  expect(started.map(({ pid }) => String(pid))).toEqual([first]);
  await once(started[0] as ChildProcess, 'exit');
  await expect(say('pid')).resolves.not.toBe(first);
  await expect(Promise.all([say('pid'), say('pid')])).resolves.toHaveLength(2);
});

test('processes on demand that do not start refuse requests, and are tried again later', async () => {
  let entry = './support/no-such-file.ts';
  start({ idleMs: 60_000, start: () => startFrail(entry) });
  await expect(say('hello')).rejects.toMatchObject({ code: 'RESUME_UNAVAILABLE' });
  await expect(say('hello')).rejects.toMatchObject({ code: 'RESUME_UNAVAILABLE' });
  entry = './support/frail-process.ts';
  const answers = async () => say('hello').catch(() => new Promise(setImmediate));
  while ((await answers()) !== 'hello');
});

describe('a slow lane', () => {
  const slowLane = { afterMs: 100, processes: 1, queueLimit: 1 };

  test('lets others be served while a request takes long', async () => {
    start({ slowLane });
    const long = say('work');
    await expect(say('hello')).resolves.toBe('hello');
    await expect(long).resolves.toBe('worked');
    await expect(say('hello')).resolves.toBe('hello');
  });

  test('is bounded: a few go on, a few wait, the rest is refused, and others are served', async () => {
    start({ slowLane });
    const taken = Promise.allSettled([say('loop'), say('loop')]);
    await expect(say('loop')).rejects.toMatchObject({ code: 'RESUME_BUSY', retryAfterSeconds: 60 });
    await expect(say('hello')).resolves.toBe('hello');
    await pool.close();
    await expect(taken).resolves.toMatchObject([UNAVAILABLE, UNAVAILABLE]);
  });

  test('whose caller hangs up takes the next that waits for it', async () => {
    start({ slowLane });
    const caller = new AbortController();
    const abandoned = say('loop', caller.signal);
    const next = say('work');
    // Served only once both of them were found to take long.
    await expect(say('hello')).resolves.toBe('hello');
    caller.abort(new Error('hung up'));
    await expect(abandoned).rejects.toThrow('hung up');
    await expect(next).resolves.toBe('worked');
  });

  test('ends what takes too long', async () => {
    start({ slowLane, timeoutMs: 2_000 });
    await expect(say('loop')).rejects.toMatchObject({ code: 'RESUME_TIMEOUT' });
    await expect(say('hello')).resolves.toBe('hello');
  });
});

test('where processes do not start, requests are refused with the reason instead of waiting', async () => {
  start({}, './support/no-such-file.ts');
  await expect(say('hello')).rejects.toMatchObject({
    code: 'RESUME_UNAVAILABLE',
    cause: expect.objectContaining({ message: expect.stringMatching(/^Ended by code \d+/) }),
  });
});

test('a closed pool refuses requests', async () => {
  start();
  await pool.close();
  await expect(say('hello')).rejects.toMatchObject({ code: 'RESUME_UNAVAILABLE' });
});

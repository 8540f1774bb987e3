import type { ChildProcess } from 'node:child_process';
import { declaredInstruments, listenToMeasurements, type Measurement } from '@rolecall/telemetry';
import { createResumeReader } from '../src/index.ts';
import { type ProcessPool, startProcessPool } from '../src/process-pool/process-pool.ts';
import { forkSandboxed } from '../src/sandbox.ts';
import { settings } from './support/settings.ts';

const limits = { maxPages: 1, maxCharacters: 100, maxUnpackedBytes: 1, maxScannedPages: 0, scanMs: 0 };
let seen: Measurement[] = [];
let stop = () => {};
beforeEach(() => {
  seen = [];
  stop = listenToMeasurements((measurement) => seen.push(measurement));
});
afterEach(() => stop());

function startPool(entry: string, timeoutMs: number): ProcessPool {
  const start = (): ChildProcess =>
    forkSandboxed(new URL(entry, import.meta.url), { memoryMb: 256, cpuSeconds: 60 });
  const bounds = { processes: 1, queueLimit: 10, maxRequests: 100, maxResidentBytes: 2 ** 30 };
  return startProcessPool({ name: 'text', start, timeoutMs, ...bounds });
}

const say = (pool: ProcessPool, word: string) => pool.run({ bytes: new TextEncoder().encode(word), limits });

async function observed(name: string): Promise<Record<string, number>> {
  const found = await declaredInstruments()
    .find((one) => one.name === name)
    ?.observe?.();
  const sums: Record<string, number> = {};
  for (const { labels, value } of found ?? []) {
    const { state = labels['lane'] as string } = labels;
    sums[state] = (sums[state] ?? 0) + value;
  }
  return sums;
}

function labelsOf(name: string): unknown[] {
  return seen.filter(({ instrument }) => instrument.name === name).map(({ labels }) => labels);
}

it('counts why processes end, and shows what they are at', async () => {
  const pool = startPool('./support/frail-process.ts', 1_000);
  try {
    expect(pool.isUp()).toBe(false);
    await say(pool, 'hello');
    expect(pool.isUp()).toBe(true);
    expect(await observed('rolecall_resume_processes')).toEqual({ free: 1 });
    const looping = say(pool, 'loop');
    const waiting = say(pool, 'hello');
    expect(await observed('rolecall_resume_processes')).toEqual({ busy: 1 });
    expect(await observed('rolecall_resume_waiting')).toEqual({ usual: 1, slow: 0 });
    expect(pool.isUp()).toBe(true);
    await expect(looping).rejects.toMatchObject({ code: 'RESUME_TIMEOUT' });
    await waiting;
    await expect(say(pool, 'exit')).rejects.toMatchObject({ code: 'RESUME_UNREADABLE' });
    await say(pool, 'swell');
    await say(pool, 'hello');
    expect(labelsOf('rolecall_resume_process_ends_total')).toEqual([
      { pool: 'text', reason: 'timeout' },
      { pool: 'text', reason: 'died' },
      { pool: 'text', reason: 'replaced' },
    ]);
    expect(labelsOf('rolecall_resume_process_duration_seconds')).toHaveLength(4);
  } finally {
    await pool.close();
  }
  expect(pool.isUp()).toBe(false);
  expect(await observed('rolecall_resume_processes')).toEqual({});
});

it('is not up while processes do not start', async () => {
  const pool = startPool('./support/missing-process.ts', 1_000);
  try {
    await expect(say(pool, 'hello')).rejects.toMatchObject({ code: 'RESUME_UNAVAILABLE' });
    expect(pool.isUp()).toBe(false);
    expect(labelsOf('rolecall_resume_process_ends_total')[0]).toEqual({
      pool: 'text',
      reason: 'start_failed',
    });
  } finally {
    await pool.close();
  }
});

it('counts resumes by kind and outcome, with nothing of their text', async () => {
  const reader = createResumeReader(settings({ RESUME_PROCESSES: 1, RESUME_OCR: false }));
  try {
    const secret = 'Quillfeather';
    await reader.read(Buffer.from(`${secret}\nBaker`));
    await expect(reader.ping()).resolves.toBeUndefined();
    await expect(reader.read(Buffer.from(`%PDF-1.7\n${secret}`))).rejects.toMatchObject({
      code: 'RESUME_UNREADABLE',
    });
    await expect(reader.read(Buffer.from('PK\x03\x04'))).rejects.toMatchObject({ name: 'RolecallError' });
    expect(labelsOf('rolecall_resumes_total')).toEqual([
      { kind: 'plain-text', outcome: 'ok' },
      { kind: 'pdf', outcome: 'RESUME_UNREADABLE' },
      { kind: 'zip', outcome: expect.stringMatching(/^RESUME_/) },
    ]);
    expect(JSON.stringify(seen)).not.toContain(secret);
  } finally {
    await reader.close();
  }
  await expect(reader.ping()).rejects.toMatchObject({ code: 'RESUME_UNAVAILABLE' });
});

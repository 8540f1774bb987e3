import { availableParallelism } from 'node:os';
import { createTurns } from '../src/turns.ts';

const NEVER = new AbortController().signal;

/** Work that ends when it is told to. */
function controlled() {
  const { promise, resolve } = Promise.withResolvers<string>();
  return { work: () => promise, finish: () => resolve('done') };
}

it('a crowd takes turns: a few run, some wait, and the rest are refused before any work', async () => {
  const take = createTurns(4);
  const tasks = Array.from({ length: availableParallelism() * 3 + 6 }, controlled);
  const taken = tasks.map(({ work }) => take(work, NEVER));
  const refused = taken.slice(-2);
  for (const one of refused) {
    await expect(one).rejects.toMatchObject({ code: 'RESUME_BUSY', retryAfterSeconds: 2 });
  }
  for (const { finish } of tasks) finish();
  expect(new Set(await Promise.all(taken.slice(0, -2)))).toEqual(new Set(['done']));
});

it('who leaves while waiting leaves the line', async () => {
  const take = createTurns(1);
  const tasks = Array.from({ length: availableParallelism() * 3 }, controlled);
  const running = tasks.map(({ work }) => take(work, NEVER));
  const left = new AbortController();
  const waiting = take(async () => 'never', left.signal);
  left.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  const next = take(async () => 'next', NEVER);
  for (const { finish } of tasks) finish();
  await Promise.all(running);
  await expect(next).resolves.toBe('next');
});

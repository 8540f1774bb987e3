import { startWorkerPool, type WorkerPool } from '../src/local/worker-pool.ts';

const ENTRY = new URL('./fixtures/frail-worker.ts', import.meta.url);

describe('worker pool', () => {
  let pool: WorkerPool;
  beforeEach(async () => {
    pool = await startWorkerPool(ENTRY, 'live', 1);
  });
  afterEach(() => pool.close());

  test.each(['throw', 'exit'])('replaces a thread that dies by `%s`; only its text fails', async (death) => {
    const texts = ['a', death, 'abc', death, 'abcde'].map((text) => pool.run(text));
    const results = await Promise.allSettled(texts);
    expect(results.map((result) => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    await expect(texts[1]).rejects.toMatchObject({ code: 'EMBEDDING_UNAVAILABLE' });
    await expect(texts[4]).resolves.toEqual(Float32Array.of(5));
  });

  test('a text that fails leaves its thread alone', async () => {
    await expect(pool.run('fail')).rejects.toMatchObject({
      code: 'EMBEDDING_UNAVAILABLE',
      cause: expect.objectContaining({ message: 'refused' }),
    });
    await expect(pool.run('ab')).resolves.toEqual(Float32Array.of(2));
  });

  test('a text nobody waits for any more never reaches the thread', async () => {
    const caller = new AbortController();
    const first = pool.run('a');
    const abandoned = pool.run('exit', caller.signal);
    caller.abort(new Error('hung up'));
    await expect(abandoned).rejects.toThrow('hung up');
    await expect(first).resolves.toEqual(Float32Array.of(1));
    await expect(pool.run('ab')).resolves.toEqual(Float32Array.of(2));
  });

  test('close waits for the text under way', async () => {
    const last = pool.run('abcd');
    await pool.close();
    await expect(last).resolves.toEqual(Float32Array.of(4));
  });
});

test('a pool whose threads do not start is refused with the reason', async () => {
  await expect(startWorkerPool(ENTRY, 'die at start', 2)).rejects.toMatchObject({
    code: 'EMBEDDING_UNAVAILABLE',
    cause: expect.objectContaining({ message: 'no model here' }),
  });
});

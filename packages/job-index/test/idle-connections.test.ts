import { filledIndex, posting } from './support/index-under-test.ts';

/** Longer than Qdrant keeps a connection open that is idle. */
const STANDSTILL_MS = 6500;

test('requests after a standstill survive that Qdrant has closed every connection meanwhile', async () => {
  const index = await filledIndex([posting('one')]);
  const ask = (times: number) => Promise.all(Array.from({ length: times }, () => index.count()));
  await ask(25);
  // The process learns of the closed connections only afterwards, one by one while it sends requests already.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STANDSTILL_MS);
  await expect(ask(8)).resolves.toEqual(Array(8).fill(1));
});

import { setImmediate } from 'node:timers/promises';
import { createLineStream } from '../src/recommend-batch/line-stream.ts';

const { signal } = new AbortController();

it('ends each line', async () => {
  const lines = createLineStream(100);
  lines.send('one');
  lines.send('two');
  lines.end();
  expect((await lines.readable.toArray()).join('')).toBe('one\ntwo\n');
});

it('has room until too much waits, and again when it is taken', async () => {
  const lines = createLineStream(100);
  await lines.roomFor(signal);
  lines.send('x'.repeat(200));
  lines.send('kept all the same');
  let hasRoom = false;
  const room = lines.roomFor(signal).then(() => {
    hasRoom = true;
  });
  await setImmediate();
  expect(hasRoom).toBe(false);
  lines.readable.resume();
  await room;
  expect(lines.readable.readableLength).toBe(0);
});

it('whoever waits for room leaves when the client does', async () => {
  const lines = createLineStream(10);
  lines.send('x'.repeat(200));
  const left = new AbortController();
  const room = lines.roomFor(left.signal);
  left.abort(new Error('gone'));
  await expect(room).rejects.toThrow('gone');
  await expect(lines.roomFor(left.signal)).rejects.toThrow('gone');
});

it('sends nothing to a client that has gone', () => {
  const lines = createLineStream(10);
  lines.readable.destroy();
  lines.send('one');
  lines.end();
  expect(lines.readable.readableLength).toBe(0);
});

import { createProgressRate } from '../src/progress-rate.ts';
import { durationWords, progressOf } from '../src/progress-view.ts';
import { createRecordCount } from '../src/record-count.ts';

const line = (n: number) =>
  Buffer.from(
    `${JSON.stringify({ source: 'a', externalId: String(n), title: 'Cook', description: 'Cooks.' })}\n`,
  );

it('the records of a feed are estimated while it is sent, and known once it was', async () => {
  const size = line(100).length * 100;
  const count = createRecordCount(size);
  expect(count.total()).toEqual({ records: 0, basis: 'at least' });
  for (let n = 100; n < 150; n++) await count.add(line(n));
  expect(count.total().basis).toBe('estimate');
  for (let n = 150; n < 200; n++) await count.add(line(n));
  await count.end();
  expect(count.total()).toEqual({ records: 100, basis: 'exact' });
});

it('without a size there is a lower bound only', async () => {
  const count = createRecordCount(undefined);
  await count.add(line(1));
  expect(count.total().basis).toBe('at least');
  await count.end();
  expect(count.total()).toEqual({ records: 1, basis: 'exact' });
});

it('a feed that cannot be read is no reason to stop sending it: the API says what is wrong', async () => {
  const count = createRecordCount(1_000_000);
  for (let n = 0; n < 100; n++) await count.add(Buffer.alloc(10_000, '%'));
  await count.end();
  expect(count.total()).toEqual({ records: 0, basis: 'estimate' });
});

it('a rate is that of the last twenty seconds', () => {
  const rate = createProgressRate();
  expect(rate.perSecond()).toBe(0);
  rate.note(0, 0);
  rate.note(10_000, 1000);
  expect(rate.perSecond()).toBe(100);
  rate.note(25_000, 1150);
  rate.note(30_000, 1200);
  expect(rate.perSecond()).toBe(10);
  for (let at = 31_000; at < 60_000; at += 1000) rate.note(at, 1200);
  expect(rate.perSecond()).toBe(0);
});

it.each([
  [{ records: 15_036, basis: 'exact' }, 5, '15,036', '40 min 7 s left'],
  [{ records: 15_036, basis: 'estimate' }, 5, 'about 15,000', '40 min 7 s left'],
  [{ records: 15_036, basis: 'at least' }, 5, 'at least 15,036', 'time left unknown'],
  [{ records: 15_036, basis: 'exact' }, 0, '15,036', 'time left unknown'],
  [{ records: 100, basis: 'estimate' }, 5, 'about 3,000', '0 s left'],
] as const)('%j at %d/s is %s, %s', (total, perSecond, totalWords, left) => {
  expect(progressOf(3000, total, perSecond)).toMatchObject({ done: 3000, totalWords, left });
});

it.each([
  [64, 15_036, 'time left unknown'],
  [100, 15_036, '24 min 54 s left'],
  [0, 9, 'time left unknown'],
  [1, 9, '1 s left'],
])('after %d of %d: %s', (done, records, left) => {
  expect(progressOf(done, { records, basis: 'exact' }, 10)).toMatchObject({ left });
});

it.each([
  [0.4, '0 s'],
  [59.6, '1 min 0 s'],
  [200, '3 min 20 s'],
  [7500, '2 h 5 min'],
])('%d s are %s', (seconds, words) => expect(durationWords(seconds)).toBe(words));

import { createError } from '@rolecall/contracts';
import {
  counter,
  declaredInstruments,
  gauge,
  listenToMeasurements,
  type Measurement,
  timed,
} from '../src/index.ts';

it('tells measurements to whoever listens, and nobody afterwards', () => {
  const asked = counter({ name: 'rolecall_asked_total', help: 'For the test', labels: { kind: ['a', 'b'] } });
  const seen: Measurement[] = [];
  asked.add(1, { kind: 'a' });
  const stop = listenToMeasurements((measurement) => seen.push(measurement));
  asked.add(2, { kind: 'b' });
  stop();
  asked.add(3, { kind: 'b' });
  expect(seen).toMatchObject([
    { instrument: { name: 'rolecall_asked_total', kind: 'counter' }, value: 2, labels: { kind: 'b' } },
  ]);
});

it('a name is declared once', () => {
  const twice = () => counter({ name: 'rolecall_twice_total', help: 'For the test', labels: {} });
  twice();
  expect(twice).toThrow('rolecall_twice_total is declared twice');
  expect(declaredInstruments().filter(({ name }) => name === 'rolecall_twice_total')).toHaveLength(1);
});

it('a gauge says what all who are watched say, but for those that fail', async () => {
  const held = gauge({ name: 'rolecall_held', help: 'For the test', labels: {} });
  const stop = held.watch(() => [{ value: 1, labels: {} }]);
  held.watch(() => Promise.reject(new Error('away')));
  const observe = () =>
    declaredInstruments()
      .find(({ name }) => name === 'rolecall_held')
      ?.observe?.();
  expect(await observe()).toEqual([{ value: 1, labels: {} }]);
  stop();
  expect(await observe()).toEqual([]);
});

it.each([
  ['ok', () => Promise.resolve(1)],
  ['INDEX_TIMEOUT', () => Promise.reject(createError('INDEX_TIMEOUT'))],
  ['aborted', () => Promise.reject(AbortSignal.abort().reason)],
  ['INTERNAL', () => Promise.reject(new TypeError('unforeseen'))],
  ['INTERNAL', () => Promise.reject(undefined)],
])('tells how long work took, and its outcome %s', async (outcome, work) => {
  const ended: [number, string][] = [];
  await timed(work, (...end) => ended.push(end)).catch(() => {});
  expect(ended).toEqual([[expect.any(Number), outcome]]);
});

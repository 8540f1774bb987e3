import { setTimeout as sleep } from 'node:timers/promises';
import { createError } from '@rolecall/contracts';
import { createReadiness, type ReadinessPart } from '../src/index.ts';

const well: ReadinessPart = { name: 'well', code: 'QUEUE_UNAVAILABLE', ping: async () => {} };
const hanging: ReadinessPart = {
  name: 'hanging',
  code: 'INDEX_UNAVAILABLE',
  ping: () => new Promise(() => {}),
};
const refusing: ReadinessPart = {
  name: 'refusing',
  code: 'INDEX_UNAVAILABLE',
  ping: () => Promise.reject(createError('INDEX_TIMEOUT')),
};

it('is silent when all parts answer, and names those that do not', async () => {
  await expect(createReadiness([well, well], 1000)()).resolves.toBeUndefined();
  await expect(createReadiness([well, hanging, refusing], 20)()).rejects.toMatchObject({
    code: 'INDEX_UNAVAILABLE',
    message: 'Not ready: hanging, refusing.',
    details: [{ path: '/hanging' }, { path: '/refusing' }],
  });
  await expect(createReadiness([refusing], 1000)()).rejects.toMatchObject({ code: 'INDEX_TIMEOUT' });
});

it('asks the parts once, however many ask at a time or shortly after, and again later', async () => {
  let asked = 0;
  let answer: () => Promise<void> = () => Promise.reject(createError('QUEUE_UNAVAILABLE'));
  const ping = () => {
    asked++;
    return answer();
  };
  const ready = createReadiness([{ name: 'counted', code: 'QUEUE_UNAVAILABLE', ping }], 1000);
  const outcomes = await Promise.allSettled(Array.from({ length: 500 }, ready));
  expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
  answer = async () => {};
  await expect(ready()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
  expect(asked).toBe(1);
  while (asked === 1) {
    await ready().catch(() => {});
    await sleep(20);
  }
  await expect(ready()).resolves.toBeUndefined();
});

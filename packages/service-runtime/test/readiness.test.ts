import { createError } from '@rolecall/contracts';
import { assertReady, type ReadinessPart } from '../src/index.ts';

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
  await expect(assertReady([well, well], 1000)).resolves.toBeUndefined();
  await expect(assertReady([well, hanging, refusing], 20)).rejects.toMatchObject({
    code: 'INDEX_UNAVAILABLE',
    message: 'Not ready: hanging, refusing.',
    details: [{ path: '/hanging' }, { path: '/refusing' }],
  });
  await expect(assertReady([refusing], 1000)).rejects.toMatchObject({ code: 'INDEX_TIMEOUT' });
});

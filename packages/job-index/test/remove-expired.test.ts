import { createJobIndex } from '../src/index.ts';
import { filledIndex, MODEL, posting, qdrantUrl, settings } from './support/index-under-test.ts';
import { startProxy } from './support/servers.ts';

const old = (externalId: string) => posting(externalId, { validThrough: '2020-01-01' });

test('removes what expired before a moment, and says how many it found', async () => {
  const index = await filledIndex([
    old('a'),
    old('b'),
    posting('day after', { validThrough: '2020-01-02' }),
    posting('future', { validThrough: '2999-12-31' }),
    posting('without end'),
  ]);
  // The end of the day it is valid through is not before itself.
  expect(await index.removeExpired({ before: new Date('2020-01-02T00:00:00Z'), limit: 10 })).toBe(0);
  const before = new Date('2020-01-02T00:00:01Z');
  expect(await index.removeExpired({ before, limit: 1 })).toBe(1);
  expect(await index.removeExpired({ before, limit: 10 })).toBe(1);
  expect(await index.removeExpired({ before, limit: 10 })).toBe(0);
  expect(await index.count()).toBe(3);
});

test('keeps a posting that was found expired and stored anew before it was removed', async () => {
  const own = settings();
  const direct = createJobIndex(own, MODEL);
  await direct.ensure();
  await direct.upsert([old('a'), old('b')]);
  const renewed = posting('a', { validThrough: '2999-12-31' });
  const proxy = await startProxy(qdrantUrl(), async (request) => {
    if (request.includes('/points/delete')) await direct.upsert([renewed]);
  });
  try {
    const sweeping = createJobIndex({ ...own, QDRANT_URL: proxy.url }, MODEL);
    expect(await sweeping.removeExpired({ before: new Date(), limit: 10 })).toBe(2);
  } finally {
    await proxy.close();
  }
  expect(await direct.count()).toBe(1);
  expect(await direct.get(renewed.job.id)).toEqual(renewed.job);
});

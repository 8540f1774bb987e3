import { randomUUID } from 'node:crypto';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { bearer, keysFile } from './support/keys.ts';
import { posting } from './support/postings.ts';

const file = keysFile(
  { name: 'acme', scopes: ['ingest'] },
  { name: 'acme', scopes: ['ingest'] },
  { name: 'other', scopes: ['ingest'] },
);
const [first, second, other] = file.keys;

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ API_KEYS_FILE: file.path });
});
afterAll(() => api.close());

const send = (key: string, payload: object, client = first) =>
  api.inject({
    method: 'POST',
    url: '/jobs',
    payload,
    headers: { ...bearer(client), 'idempotency-key': key },
  });
const waiting = async () => (await api.dependencies.queue.admin.state()).waiting;

it('the same again is answered the same, and queued once', async () => {
  const key = randomUUID();
  const before = await waiting();
  const one = await send(key, [posting('1')]);
  const two = await send(key, [posting('1')]);
  expect([one.statusCode, two.statusCode]).toEqual([202, 202]);
  expect(two.json()).toEqual(one.json());
  expect([one.headers['idempotency-replayed'], two.headers['idempotency-replayed']]).toEqual([
    undefined,
    'true',
  ]);
  expect(await waiting()).toBe(before + 1);
});

it('of many at once one is queued, and the others are told its import, or to come back', async () => {
  const key = randomUUID();
  const before = await waiting();
  const answers = await Promise.all(Array.from({ length: 12 }, () => send(key, [posting('at-once')])));
  const ids = answers.filter(({ statusCode }) => statusCode === 202).map((one) => one.json().importId);
  expect(new Set(ids).size).toBe(1);
  for (const { statusCode, headers, json } of answers) {
    if (statusCode === 202) continue;
    expect([statusCode, headers['retry-after']]).toEqual([409, '1']);
    expect(json).toBeDefined();
  }
  expect(await waiting()).toBe(before + 1);
  expect((await send(key, [posting('at-once')])).json().importId).toBe(ids[0]);
});

it('the same key with another body is refused', async () => {
  const key = randomUUID();
  await send(key, [posting('1')]);
  const refused = await send(key, [posting('2')]);
  expect([refused.statusCode, refused.json().error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
});

it('a body that was refused as invalid leaves the key free', async () => {
  const key = randomUUID();
  expect((await send(key, [{ ...posting('1'), title: '' }])).statusCode).toBe(422);
  expect((await send(key, [posting('1')])).statusCode).toBe(202);
});

it("a client's keys are one client, and another client is another", async () => {
  const key = randomUUID();
  const one = (await send(key, [posting('1')])).json();
  expect((await send(key, [posting('1')], second)).json()).toEqual(one);
  const others = await send(key, [posting('2')], other);
  expect([others.statusCode, others.json().importId === one.importId]).toEqual([202, false]);
});

it('without a key the same is queued twice', async () => {
  const request = { method: 'POST', url: '/jobs', payload: [posting('1')], headers: bearer(first) } as const;
  const ids = [await api.inject(request), await api.inject(request)].map((one) => one.json().importId);
  expect(new Set(ids).size).toBe(2);
});

it.each(['', 'x'.repeat(256), 'two words', 'ключ'])('the key %p is invalid', async (key) => {
  const response = await send(key, [posting('1')]);
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
});

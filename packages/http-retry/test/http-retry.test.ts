import { HttpFailure, parseRetryAfter, withRetries } from '../src/index.ts';

const HASTY = { retries: 3, firstDelayMs: 0, longestDelayMs: 0 };

/** Fails with each of these in turn, then gives `done`. */
function failing(...errors: Error[]) {
  let calls = 0;
  const attempt = async () => {
    const error = errors[calls++];
    if (error) throw error;
    return 'done';
  };
  return { attempt, calls: () => calls };
}

const passing = (retryAfterMs = 0) =>
  new HttpFailure('BOARD_UNAVAILABLE', 'Away.', { retryable: true, retryAfterMs });

it('repeats what may pass, as often as it is told', async () => {
  const twice = failing(passing(), passing());
  expect(await withRetries(twice.attempt, HASTY)).toBe('done');
  const always = failing(passing(), passing(), passing(), passing(), passing());
  await expect(withRetries(always.attempt, HASTY)).rejects.toMatchObject({ code: 'BOARD_UNAVAILABLE' });
  expect(always.calls()).toBe(4);
});

it('waits at least as long as the server asks', async () => {
  const since = performance.now();
  await withRetries(failing(passing(300)).attempt, HASTY);
  expect(performance.now() - since).toBeGreaterThanOrEqual(295);
});

it.each([
  ['a failure that lasts', new HttpFailure('BOARD_UNKNOWN', 'No such board.')],
  ['a wait that is too long', passing(3_600_000)],
  ['any other error', new RangeError('bug')],
])('does not repeat %s', async (_name, error) => {
  const { attempt, calls } = failing(error);
  await expect(withRetries(attempt, HASTY)).rejects.toBe(error);
  expect(calls()).toBe(1);
});

it('stops waiting when it is told to', async () => {
  const asked = new AbortController();
  const waiting = withRetries(failing(passing(20_000)).attempt, { ...HASTY, signal: asked.signal });
  const reason = new Error('enough');
  asked.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});

it('tells the caller when to come back, where that helps', () => {
  expect(passing(1500).toRolecallError()).toMatchObject({ code: 'BOARD_UNAVAILABLE', retryAfterSeconds: 2 });
  expect(passing().toRolecallError().retryAfterSeconds).toBe(1);
  expect(new HttpFailure('BOARD_UNKNOWN', 'No.').toRolecallError().retryAfterSeconds).toBeUndefined();
});

it.each([
  ['5', 5000],
  ['0', 0],
  [null, 0],
  ['', 0],
  ['soon', 0],
  ['-1', 0],
  [new Date(0).toUTCString(), 0],
])('reads Retry-After: %s', (value, ms) => expect(parseRetryAfter(value)).toBe(ms));

it('reads an HTTP date as the time until then', () => {
  const ms = parseRetryAfter(new Date(Date.now() + 60_000).toUTCString());
  expect(ms).toBeGreaterThan(0);
  expect(ms).toBeLessThanOrEqual(60_000);
});

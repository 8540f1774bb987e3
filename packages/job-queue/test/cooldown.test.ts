import { createError } from '@rolecall/contracts';
import { createCooldown } from '../src/cooldown.ts';

it('holds a batch when a dependency is away, until the worker closes', async () => {
  const cooldown = createCooldown(3_600_000);
  let isOver = false;
  const wait = cooldown.failed(createError('INDEX_UNAVAILABLE')).then(() => {
    isOver = true;
  });
  await new Promise(setImmediate);
  expect(isOver).toBe(false);
  cooldown.close();
  await wait;
  expect(isOver).toBe(true);
});

it.each([
  ['a bug', new TypeError('x is not a function')],
  ['a posting at fault', createError('POSTING_INVALID')],
])('does not hold a batch that failed for %s', async (_name, error) => {
  await expect(createCooldown(3_600_000).failed(error)).resolves.toBeUndefined();
});

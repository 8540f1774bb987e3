import { expiryOf } from '../src/expiry.ts';

test.each([
  ['2026-11-24', '2026-11-25T00:00:00.000Z'],
  ['2026-12-31', '2027-01-01T00:00:00.000Z'],
  ['2026-11-24T09:30Z', '2026-11-24T09:30:00.000Z'],
  ['2026-11-24T09:30:15.123456789Z', '2026-11-24T09:30:15.123Z'],
  ['2026-11-24T00:30:00+02:00', '2026-11-23T22:30:00.000Z'],
])('%s is over at %s', (validThrough, end) => {
  expect(expiryOf(validThrough)).toBe(end);
});

test('a day that does not exist has no end', () => {
  expect(expiryOf('2026-11-99')).toBeUndefined();
});

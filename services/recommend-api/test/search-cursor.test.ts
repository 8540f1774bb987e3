import fc from 'fast-check';
import { CURSOR_PATTERN, fromCursor, toCursor } from '../src/search-cursor.ts';

const search = { q: 'baker' };

const position = fc.record({
  value: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 0.05, noNaN: true }), fc.integer()),
  id: fc.uuid(),
});

it('a position survives the way to the client and back', () => {
  fc.assert(
    fc.property(position, (one) => {
      // JSON knows no minus zero.
      const value = one.value === null ? null : one.value + 0;
      const cursor = toCursor({ ...one, value }, search);
      expect(cursor).toMatch(new RegExp(CURSOR_PATTERN));
      expect(fromCursor(cursor, search)).toEqual({ ...one, value });
    }),
  );
});

it('a cursor of another search is refused', () => {
  const cursor = toCursor({ value: 0.5, id: '00000000-0000-4000-8000-000000000000' }, search);
  expect(() => fromCursor(cursor, { q: 'welder' })).toThrow(
    expect.objectContaining({
      code: 'REQUEST_INVALID',
      details: [expect.objectContaining({ path: '/cursor' })],
    }),
  );
});

it('whatever else is sent is refused, and nothing worse happens', () => {
  const refused = expect.objectContaining({ code: 'REQUEST_INVALID' });
  const anything = fc.oneof(
    fc.string(),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
    fc
      .array(fc.anything(), { maxLength: 4 })
      .map((array) => Buffer.from(JSON.stringify(array)).toString('base64url')),
  );
  fc.assert(fc.property(anything, (cursor) => expect(() => fromCursor(cursor, search)).toThrow(refused)));
  const id = '00000000-0000-4000-8000-000000000000';
  for (const value of [1e18, -1e18, Number.NaN, Number.POSITIVE_INFINITY]) {
    if (Number.isFinite(value))
      expect(() => fromCursor(toCursor({ value, id }, search), search)).toThrow(refused);
  }
});

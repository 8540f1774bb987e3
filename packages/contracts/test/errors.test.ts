import { readFileSync } from 'node:fs';
import { createError, ERRORS, isRolecallError } from '../src/index.ts';

// The formatter pads the table's cells.
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');

it.each(Object.entries(ERRORS))(
  '%s stands in the README with its status and message',
  (code, { status, message }) => {
    expect(README).toContain(`| \`${code}\` | ${status} | ${message} |`);
  },
);

it('the README lists no code that does not exist', () => {
  const listed = [...README.matchAll(/^\| `([A-Z_]+)` \| \d{3}/gm)].map((row) => row[1]);
  expect(listed).toEqual(Object.keys(ERRORS));
});

it('an error carries the status and message of its code, and what it is told besides', () => {
  const cause = new Error('socket closed');
  const error = createError('INDEX_TIMEOUT', { cause, retryAfterSeconds: 2 });
  expect(error).toMatchObject({
    code: 'INDEX_TIMEOUT',
    statusCode: 503,
    cause,
    retryAfterSeconds: 2,
    details: [],
  });
  expect(error.message).toBe(ERRORS.INDEX_TIMEOUT.message);
});

it('is recognised by code and by shape, and nothing else is', () => {
  expect(isRolecallError(createError('FILE_EMPTY'))).toBe(true);
  expect(isRolecallError(createError('FILE_EMPTY'), 'FILE_EMPTY')).toBe(true);
  expect(isRolecallError(createError('FILE_EMPTY'), 'FILE_MISSING')).toBe(false);
  expect(isRolecallError({ name: 'RolecallError', code: 'FILE_EMPTY' })).toBe(true);
  expect(isRolecallError({ name: 'RolecallError', code: 'toString' })).toBe(false);
  expect(isRolecallError(new Error('FILE_EMPTY'))).toBe(false);
  expect(isRolecallError(null)).toBe(false);
});

import { Compile } from 'typebox/compile';
import { Default } from 'typebox/value';
import { QueueSettings } from '../src/index.ts';

const validator = Compile(QueueSettings);

it('has a valid default for every setting', () => {
  expect(validator.Check(Default(QueueSettings, {}))).toBe(true);
});

it.each([
  ['REDIS_URL', 'http://127.0.0.1'],
  ['QUEUE_PREFIX', 'a:b'],
  ['QUEUE_TIMEOUT_MS', 0],
  ['INGEST_ATTEMPTS', 0],
])('refuses %s = %p', (name, value) => {
  expect(validator.Check(Default(QueueSettings, { [name]: value }))).toBe(false);
});

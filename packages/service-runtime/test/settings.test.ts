import Type from 'typebox';
import { loadSettings } from '../src/index.ts';

const Web = Type.Object({
  PORT: Type.Integer({ default: 3000, minimum: 0, maximum: 65_535 }),
  HOST: Type.String({ default: '127.0.0.1' }),
});
const Store = Type.Object({
  STORE_URL: Type.String({ pattern: '^https?://' }),
  TOKEN: Type.Optional(Type.String()),
});

it('merges tables, applies defaults and coerces numbers', () => {
  const settings = loadSettings([Web, Store], { PORT: '8080', STORE_URL: 'http://store', UNRELATED: 'x' });
  expect(settings).toEqual({ PORT: 8080, HOST: '127.0.0.1', STORE_URL: 'http://store' });
});

it('takes an empty variable for an unset one', () => {
  expect(loadSettings([Web], { PORT: '', HOST: '' })).toEqual({ PORT: 3000, HOST: '127.0.0.1' });
});

it.each([
  ['a missing setting', {}, 'STORE_URL'],
  ['a number that is none', { STORE_URL: 'http://store', PORT: 'http' }, 'PORT'],
  ['a number out of range', { STORE_URL: 'http://store', PORT: '70000' }, 'PORT'],
])('refuses %s, naming it', (_name, env, name) => {
  const load = () => loadSettings([Web, Store], env);
  expect(load).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  expect(load).toThrow(name);
});

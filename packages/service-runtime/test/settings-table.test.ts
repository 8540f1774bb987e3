import Type from 'typebox';
import { settingsRows } from '../src/index.ts';

it('gives each setting a row with its meaning and default', () => {
  const table = Type.Object({
    PORT: Type.Integer({ default: 3000, description: 'Where it listens' }),
    TOKEN: Type.Optional(Type.String({ description: 'A secret' })),
  });
  expect(settingsRows([table])).toEqual([
    '| `PORT` | Where it listens | `3000` |',
    '| `TOKEN` | A secret |  |',
  ]);
});

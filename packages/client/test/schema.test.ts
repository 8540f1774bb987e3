import { readFileSync } from 'node:fs';
import { generateTypes } from '../scripts/openapi-types.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

it('the types are those of the document; npm run generate:client renews them', async () => {
  expect(read('../src/schema.ts')).toBe(await generateTypes(read('../openapi.json')));
});

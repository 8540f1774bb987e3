import { readFile, writeFile } from 'node:fs/promises';
import { generateTypes } from './openapi-types.ts';

/** Writes `src/schema.ts` from `openapi.json`. */
const read = await readFile(new URL('../openapi.json', import.meta.url), 'utf8');
await writeFile(new URL('../src/schema.ts', import.meta.url), await generateTypes(read));

import { readFileSync } from 'node:fs';
import { settingsRows } from '@rolecall/service-runtime';
import { IngestSettings } from '../src/settings.ts';

// The formatter pads the table's cells.
const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');

it.each(settingsRows([IngestSettings]))('the README has the row %s', (row) => {
  expect(README).toContain(row.replace(/ +/g, ' '));
});

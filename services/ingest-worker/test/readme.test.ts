import { readFileSync } from 'node:fs';
import { settingsRows } from '@rolecall/service-runtime';
import { MetricsSettings } from '@rolecall/service-runtime/metrics';
import { IngestSettings } from '../src/settings.ts';

// The formatter pads the table's cells.
const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');

it.each(settingsRows([IngestSettings, MetricsSettings]))('the README has the row %s', (row) => {
  expect(README).toContain(row.replace(/ +/g, ' '));
});

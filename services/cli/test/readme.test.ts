import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackupSettings } from '@rolecall/job-index';
import { settingsRows } from '@rolecall/service-runtime';
import { ROOT } from './support/run-cli.ts';

// The formatter pads the table's cells.
const README = readFileSync(join(ROOT, 'README.md'), 'utf8').replace(/ +/g, ' ');

it.each(settingsRows([BackupSettings]))('the README has the row %s', (row) => {
  expect(README).toContain(row.replace(/ +/g, ' '));
});

import { readFileSync } from 'node:fs';
import { EmbeddingSettings } from '@rolecall/embeddings';
import { FeedbackSettings } from '@rolecall/feedback';
import { JobIndexSettings } from '@rolecall/job-index';
import { QueueSettings } from '@rolecall/job-queue';
import { ResumeSettings } from '@rolecall/resume';
import { LogSettings, settingsRows } from '@rolecall/service-runtime';
import { MetricsSettings } from '@rolecall/service-runtime/metrics';
import { TracingSettings } from '@rolecall/service-runtime/tracing';
import { ApiSettings } from '../src/settings.ts';

// The formatter pads the table's cells.
const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
const TABLES = [
  ApiSettings,
  ResumeSettings,
  JobIndexSettings,
  QueueSettings,
  FeedbackSettings,
  EmbeddingSettings,
  LogSettings,
  MetricsSettings,
  TracingSettings,
];

it.each(settingsRows(TABLES))('the README has the row %s', (row) => {
  expect(README).toContain(row.replace(/ +/g, ' '));
});

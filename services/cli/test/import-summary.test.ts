import type { Import } from '@rolecall/contracts';
import { importSummary } from '../src/import-summary.ts';

const state = (fields: Partial<Import>): Import => ({
  id: '00000000-0000-4000-8000-000000000000',
  status: 'completed',
  total: 10,
  indexed: 6,
  unchanged: 4,
  rejected: 0,
  failed: 0,
  rejections: [],
  createdAt: '2026-01-02T03:04:05.000Z',
  ...fields,
});

it('is one line when all went well', () => {
  expect(importSummary(state({}))).toBe('  6 indexed, 4 unchanged, 0 not taken.');
});

it('shows the first rejections, and how many more there are', () => {
  const rejections = Array.from({ length: 7 }, (_, n) => ({
    line: n + 1,
    code: 'POSTING_INVALID' as const,
    message: '/title is missing',
    ...(n === 0 && { externalId: 'x' }),
  }));
  const lines = importSummary(state({ rejected: 300, rejections })).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines[1]).toBe('  line 1 (x): POSTING_INVALID: /title is missing');
  expect(lines[6]).toBe('  and 295 more rejected.');
});

it('says why it failed', () => {
  const summary = importSummary(state({ status: 'failed', error: 'INDEX_UNAVAILABLE', failed: 3 }));
  expect(summary).toMatch(/3 not taken\.\n {2}INDEX_UNAVAILABLE: /);
});

it('shows nothing of a feed that a terminal would obey', () => {
  const message = '/title \u001b[2Jis\r\n missing\u202e';
  const rejections = [{ line: 1, code: 'POSTING_INVALID' as const, message, externalId: '\u0007' }];
  const summary = importSummary(state({ rejected: 1, rejections }));
  expect(summary.split('\n')).toHaveLength(2);
  expect(summary).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
});

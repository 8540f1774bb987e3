import type { Import, ImportAccepted, ImportEvent } from '@rolecall/contracts';
import { type Examples, one } from './example.ts';
import { IMPORT_ID } from './ids.ts';

const COMPLETED: Import = {
  id: IMPORT_ID,
  status: 'completed',
  total: 274,
  indexed: 261,
  unchanged: 12,
  rejected: 1,
  failed: 0,
  rejections: [{ line: 17, externalId: 'nu-016', code: 'POSTING_INVALID', message: '/title: is missing' }],
  createdAt: '2026-11-24T09:30:00.000Z',
  finishedAt: '2026-11-24T09:30:08.412Z',
};

const { finishedAt: _, ...RUNNING }: Import = {
  ...COMPLETED,
  status: 'running',
  indexed: 64,
  unchanged: 0,
  rejected: 0,
  rejections: [],
};

export const IMPORTS_EXAMPLES = {
  FeedForm: one({ file: '(the bytes of a CSV, JSONL, JSON or XML feed)' }),
  ImportAccepted: one<ImportAccepted>({ importId: IMPORT_ID, statusUrl: `/imports/${IMPORT_ID}` }),
  Import: {
    running: { value: RUNNING },
    completed: { value: COMPLETED },
  },
  ImportEvent: {
    progress: { value: { event: 'progress', id: '1', data: JSON.stringify(RUNNING) } },
    end: { value: { event: 'end', id: 'end', data: JSON.stringify(COMPLETED) } },
  } satisfies Record<string, { value: ImportEvent }>,
} satisfies Record<string, Examples>;

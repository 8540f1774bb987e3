import type { JobPosting, Rejection } from '@rolecall/contracts';
import { type BoardOptions, type BoardSystem, openBoard } from '../../src/index.ts';

/** No waits: manners are tested by what is asked, not by the clock. */
export const HASTY = { pauseMs: 0, retryDelayMs: 0, retries: 2 };

/** All records of a board, or that it has not changed. */
export async function readBoard(system: BoardSystem, name: string, options: BoardOptions) {
  const reading = await openBoard(system, name, { ...HASTY, ...options });
  if (reading === 'unmodified') return reading;
  const postings: JobPosting[] = [];
  const lines: number[] = [];
  const rejections: Rejection[] = [];
  for await (const record of reading.records) {
    if ('rejection' in record) rejections.push(record.rejection);
    else {
      postings.push(record.posting);
      lines.push(record.line);
    }
  }
  return { postings, lines, rejections, validators: reading.validators };
}

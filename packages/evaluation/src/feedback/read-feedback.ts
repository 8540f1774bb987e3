import { createError, FeedbackRecord } from '@rolecall/contracts';
import { Compile } from 'typebox/compile';

const validator = Compile(FeedbackRecord);

/**
 * Reads an export of `GET /admin/feedback`: a record a line; empty lines are skipped.
 *
 * @param file name and text
 * @throws LINE_MALFORMED naming the file and line
 */
export function readFeedback({ name, text }: { name: string; text: string }): FeedbackRecord[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    if (line === '') return [];
    const record = parse(line);
    if (validator.Check(record)) return [record];
    throw createError('LINE_MALFORMED', { message: `${name}, line ${index + 1}: not a record of feedback.` });
  });
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

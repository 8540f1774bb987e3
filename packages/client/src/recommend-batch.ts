import type { Client } from 'openapi-fetch';
import { answerOf, RolecallApiError } from './api-error.ts';
import { type CallOptions, formCall } from './form-call.ts';
import { type BatchPreferences, type ResumeInput, resumeForm } from './resume-form.ts';
import type { components, paths } from './schema.ts';
import { linesOf } from './text-streams.ts';

export type BatchLine = components['schemas']['BatchLine'];

/** A resume of a batch. */
export interface ResumeOfBatch {
  resume: ResumeInput;
  /** What its line is to be told by, besides its place; 200 characters at most. */
  reference?: string;
}

/** `POST /recommend/batch`. @throws RolecallApiError; ANSWER_INCOMPLETE where the line is missing that sums up */
export async function* recommendBatch(
  api: Client<paths>,
  resumes: Iterable<ResumeOfBatch>,
  preferences?: BatchPreferences,
  options?: CallOptions,
): AsyncGenerator<BatchLine> {
  const call = formCall(resumeForm(resumes, preferences), options);
  const asking = api.POST('/recommend/batch', { ...call, parseAs: 'stream' });
  const body = await answerOf(asking);
  for await (const text of linesOf(body)) {
    const line = JSON.parse(text) as BatchLine;
    yield line;
    if ('summary' in line) return;
  }
  const message = 'The answer ended before the line that sums it up.';
  throw new RolecallApiError((await asking).response, { code: 'ANSWER_INCOMPLETE', message });
}

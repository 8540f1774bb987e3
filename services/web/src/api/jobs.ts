import { answerOf } from '@rolecall/client';
import type { Job, JobSearchResponse } from '@rolecall/contracts';
import { call } from './client.ts';

/** A job with its whole text. @throws RequestError */
export function getJob(id: string, signal: AbortSignal): Promise<Job> {
  return call(({ api }) => answerOf(api.GET('/jobs/{id}', { params: { path: { id } }, signal })), signal);
}

/** How many open postings there are, and what tells. @throws RequestError */
export function countJobs(signal?: AbortSignal): Promise<JobSearchResponse> {
  const query = { limit: 1 };
  return call(
    ({ api }) => answerOf(api.GET('/jobs', { params: { query }, ...(signal && { signal }) })),
    signal,
  );
}

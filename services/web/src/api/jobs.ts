import type { Job, JobSearchResponse, SearchFilters } from '@rolecall/contracts';
import { filterPairs } from './recommend.ts';
import { requestJson } from './request.ts';

/** A job with its whole text. @throws RequestError */
export function getJob(id: string, signal: AbortSignal): Promise<Job> {
  return requestJson(`jobs/${encodeURIComponent(id)}`, { signal });
}

/** One job and the count of those the filters leave, with what answers. @throws RequestError */
export function countJobs(filters: SearchFilters, signal?: AbortSignal): Promise<JobSearchResponse> {
  const query = new URLSearchParams([['limit', '1'], ...filterPairs(filters)]);
  return requestJson(`jobs?${query}`, signal ? { signal } : {});
}

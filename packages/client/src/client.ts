import createClient, { type Client } from 'openapi-fetch';
import { answerOf } from './api-error.ts';
import { followImport } from './follow-import.ts';
import { type CallOptions, formCall } from './form-call.ts';
import { type FeedUpload, importForm } from './import-form.ts';
import { type BatchLine, type ResumeOfBatch, recommendBatch } from './recommend-batch.ts';
import {
  type BatchPreferences,
  type ResumeInput,
  type ResumePreferences,
  resumeForm,
} from './resume-form.ts';
import type { components, paths } from './schema.ts';

type Schemas = components['schemas'];

/** Where the API is, and how to call it. */
export interface ClientOptions {
  /** Such as `http://127.0.0.1:3000`. */
  baseUrl: string;
  /** An API key; none where the API needs none. */
  apiKey?: string | undefined;
  /** Sent with every request. */
  headers?: Record<string, string>;
  /** Instead of the global `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
}

/** A client of the API. Everything but `api` throws `RolecallApiError`, and what `fetch` throws where there is no answer. */
export interface RolecallClient {
  /** Every operation by method and path, typed (openapi-fetch); {@link answerOf} makes its errors exceptions. */
  api: Client<paths>;
  /** The jobs that fit a resume best. */
  recommend(
    resume: ResumeInput,
    preferences?: ResumePreferences,
    options?: CallOptions,
  ): Promise<Schemas['RecommendResponse']>;
  /** The same for many: a line for each as it is done, and the last one, which sums up. */
  recommendBatch(
    resumes: Iterable<ResumeOfBatch>,
    preferences?: BatchPreferences,
    options?: CallOptions,
  ): AsyncGenerator<BatchLine>;
  /** What is understood of a resume. */
  readProfile(
    resume: ResumeInput,
    fields?: { password?: string },
    options?: CallOptions,
  ): Promise<Schemas['ProfileResponse']>;
  /** Sends a feed of postings; `followImport` says what becomes of it. */
  importJobs(feed: FeedUpload, options?: CallOptions): Promise<Schemas['ImportAccepted']>;
  /** An import now and whenever it changes, until it ends. Each is the whole state: call again after a failure. */
  followImport(id: string, options?: CallOptions): AsyncGenerator<Schemas['Import']>;
}

/**
 * Makes a client of the API; no call is made.
 *
 * @example const { recommendations } = await createRolecallClient({ baseUrl }).recommend(file, { limit: 5 });
 */
export function createRolecallClient({ baseUrl, apiKey, headers, fetch }: ClientOptions): RolecallClient {
  const authorization = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
  const api = createClient<paths>({
    baseUrl,
    headers: { ...headers, ...authorization },
    ...(fetch && { fetch }),
  });
  return {
    api,
    recommend: async (resume, preferences, options) =>
      answerOf(api.POST('/recommend', formCall(resumeForm([{ resume }], preferences), options))),
    recommendBatch: (resumes, preferences, options) => recommendBatch(api, resumes, preferences, options),
    readProfile: async (resume, fields, options) =>
      answerOf(api.POST('/profile', formCall(resumeForm([{ resume }], fields), options))),
    importJobs: async ({ id, fullOf, ...files }, options) =>
      answerOf(
        api.POST('/jobs/import', {
          params: { query: { ...(id && { id }), ...(fullOf && { full: true, source: fullOf }) } },
          ...formCall(importForm(files), options),
        }),
      ),
    followImport: (id, options) => followImport(api, id, options),
  };
}

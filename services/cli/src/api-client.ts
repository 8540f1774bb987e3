import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { ErrorResponse, Import, ImportAccepted, RecommendResponse } from '@rolecall/contracts';
import { CliError } from './cli-error.ts';

/** The calls the command line makes to a running API. */
export interface ApiClient {
  /** @throws CliError with the API's code and message */
  recommend(resumePath: string, limit: number): Promise<RecommendResponse>;
  importPostings(paths: readonly string[]): Promise<ImportAccepted>;
  getImport(id: string): Promise<Import>;
  isReady(): Promise<boolean>;
}

/** A client of the API at `baseUrl`, such as `http://127.0.0.1:3000`. */
export function createApiClient(baseUrl: string): ApiClient {
  async function call<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    const response = await reach(path, init);
    const body: unknown = await response.json();
    if (!response.ok) {
      const { code, message } = (body as ErrorResponse).error;
      throw new CliError(`${code}: ${message}`);
    }
    return body as Answer;
  }

  async function reach(path: string, init?: RequestInit): Promise<Response> {
    try {
      return await fetch(baseUrl + path, init);
    } catch (cause) {
      throw new CliError(`no API answers at ${baseUrl}; start one with npm start, or set ROLECALL_URL`, {
        cause,
      });
    }
  }

  return {
    async recommend(resumePath, limit) {
      const form = new FormData();
      form.set('limit', String(limit));
      form.set('resume', await openFile(resumePath), basename(resumePath));
      return call('/recommend', { method: 'POST', body: form });
    },
    async importPostings(paths) {
      const form = new FormData();
      form.set('file', new Blob(await Promise.all(paths.map(openFile))), 'postings.jsonl');
      return call('/jobs/import', { method: 'POST', body: form });
    },
    getImport: (id) => call(`/imports/${id}`),
    async isReady() {
      try {
        return (await fetch(`${baseUrl}/health/ready`)).ok;
      } catch {
        return false;
      }
    },
  };
}

async function openFile(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new CliError(`cannot read ${path}: is it there, and a file?`, { cause });
  }
}

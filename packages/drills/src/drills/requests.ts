import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import { catalogueFeed, slice } from '../feeds/feed.ts';
import type { Answer, ApiClient } from '../processes/api-client.ts';

const ID = '6f3b1a52-98c4-5d0e-8a7d-2f4c9be01d37';

/** One request to each route that needs a server, by name. */
export const REQUESTS: Readonly<Record<string, (client: ApiClient) => Promise<Answer>>> = {
  'GET /health/live': (client) => client.send('/health/live'),
  'GET /health/ready': (client) => client.send('/health/ready'),
  'POST /recommend': (client) => client.send('/recommend', { method: 'POST', body: resumeForm() }),
  'POST /profile': (client) => client.send('/profile', { method: 'POST', body: resumeForm() }),
  'POST /jobs': (client) => client.send('/jobs', postingsBody()),
  'POST /jobs/import': (client) => client.upload(slice(catalogueFeed(), 0, 3)),
  'GET /imports/{id}': (client) => client.send(`/imports/${ID}`),
  'GET /jobs/{id}': (client) => client.send(`/jobs/${ID}`),
  'DELETE /jobs/{id}': (client) => client.send(`/jobs/${ID}`, { method: 'DELETE' }),
  'GET /admin/queue': (client) => client.send('/admin/queue'),
  'POST /admin/queue/resume': (client) => client.send('/admin/queue/resume', { method: 'POST' }),
  'GET /admin/dead-letters': (client) => client.send('/admin/dead-letters'),
};

function resumeForm(): FormData {
  const [form] = resumeForms() as [() => FormData];
  return form();
}

/** Makes the form of each sample resume. */
export function resumeForms(): (() => FormData)[] {
  return sampleResumes().map(({ path, format }) => {
    const file = new Blob([readFileSync(path)]);
    return () => {
      const form = new FormData();
      form.set('resume', file, `resume.${format}`);
      return form;
    };
  });
}

function postingsBody(): RequestInit {
  const posting = {
    source: 'drill',
    externalId: '1',
    title: 'Lighthouse keeper',
    description: 'Keeps the light burning, in all weathers.',
  };
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([posting]),
  };
}

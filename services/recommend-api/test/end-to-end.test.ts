import { createReadStream } from 'node:fs';
import { blob } from 'node:stream/consumers';
import type { Import, ImportAccepted, RecommendResponse } from '@rolecall/contracts';
import { catalogueFiles, sampleResumes } from '@rolecall/sample-data';
import { ownEnvironment } from './support/api-under-test.ts';
import { startService } from './support/service-process.ts';
import { until } from './support/wait.ts';

it('postings go through the API, the queue and the worker, and come back for a resume', async () => {
  const env = ownEnvironment({ LOG_LEVEL: 'warn' });
  const api = startService('recommend-api/src/server.ts', env);
  const worker = startService('ingest-worker/src/worker.ts', env);
  try {
    const url = await api.ready();
    const feed = new FormData();
    const [catalogue] = catalogueFiles().slice(0, 1);
    feed.set('file', await blob(createReadStream(String(catalogue))), 'feed.jsonl');
    const accepted = await fetch(new URL('/jobs/import', url), { method: 'POST', body: feed });
    expect(accepted.status).toBe(202);
    const { statusUrl } = (await accepted.json()) as ImportAccepted;
    const done = await until(
      async () => (await (await fetch(new URL(statusUrl, url))).json()) as Import,
      ({ status }) => status === 'completed' || status === 'failed',
    );
    expect(done).toMatchObject({ status: 'completed', total: done.indexed, rejections: [], failed: 0 });

    const form = new FormData();
    const [resume] = sampleResumes().filter(({ format }) => format === 'pdf');
    form.set('resume', await blob(createReadStream(String(resume?.path))), 'resume.pdf');
    form.set('limit', '5');
    const response = await fetch(new URL('/recommend', url), { method: 'POST', body: form });
    expect(response.status).toBe(200);
    const { recommendations, warnings } = (await response.json()) as RecommendResponse;
    expect(recommendations).toHaveLength(5);
    expect(warnings).toEqual([]);

    const id = recommendations[0]?.job.id;
    const job = await fetch(new URL(`/jobs/${id}`, url));
    expect(await job.json()).toMatchObject({ id, description: expect.any(String) });
    expect((await fetch(new URL(`/jobs/${id}`, url), { method: 'DELETE' })).status).toBe(204);
  } finally {
    for (const service of [api, worker]) service.child.kill('SIGTERM');
    await Promise.all([api.exited, worker.exited]);
  }
});

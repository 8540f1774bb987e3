import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createIngestWorker, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { ownEnvironment, startApi } from './support/api-under-test.ts';
import { BAKER, NURSE } from './support/postings.ts';

const PACKAGE = fileURLToPath(new URL('../', import.meta.resolve('@rolecall/client')));

it("the example of the client's README runs as it stands", async () => {
  const readme = readFileSync(`${PACKAGE}README.md`, 'utf8');
  const [, example = ''] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
  const environment = ownEnvironment();
  const api = await startApi(environment);
  const worker = createIngestWorker(
    loadSettings([QueueSettings], environment),
    async ({ postings }) => ({ indexed: postings.length, unchanged: 0, rejections: [] }),
    { concurrency: 1 },
  );
  try {
    await api.index(BAKER, NURSE);
    const { origin } = await api.listen();
    const script = example.replace('http://127.0.0.1:3000', origin);
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module-typescript', '--eval', script],
      { cwd: PACKAGE, env: { PATH: process.env['PATH'] } },
    );
    expect(stdout).toContain('1 Pastry chef ');
    expect(stdout).toMatch(/^candidate-2 \d$/m);
    expect(stdout).toContain('completed: 1 of 1\n');
    expect(stdout).toMatch(/404 JOB_NOT_FOUND [0-9a-f-]{36} undefined\n$/);
  } finally {
    await worker.close();
    api.app.server.closeAllConnections();
    await api.close();
  }
});

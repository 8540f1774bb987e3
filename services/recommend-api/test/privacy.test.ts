import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JobPosting } from '@rolecall/contracts';
import { startLocalStack } from '@rolecall/local-stack';
import { ownEnvironment, startApi } from './support/api-under-test.ts';
import { keysFile } from './support/keys.ts';
import { profileForm, resumeForm } from './support/multipart.ts';
import { BAKER, NURSE } from './support/postings.ts';
import { type CanaryRequest, requestsWith } from './support/requests-with.ts';
import { startService } from './support/service-process.ts';
import { filesWith, qdrantContent, redisContent } from './support/traces.ts';
import { until } from './support/wait.ts';

const CANARY = 'Zephyrine-Quillfeather-0451';

it('nothing of a resume is left in logs, answers, Redis, Qdrant or on disk, however the request ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rolecall-privacy-'));
  const [data, home, temporary] = ['data', 'home', 'temporary'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const one of [home, temporary]) mkdirSync(one);
  // Servers of its own, because their disk is searched.
  const { ROLECALL_SERVERS } = process.env;
  const stack = await startLocalStack({ dataDir: data, env: { ROLECALL_SERVERS } });
  const env = ownEnvironment({
    QDRANT_URL: stack.qdrantUrl,
    REDIS_URL: stack.redisUrl,
    HOME: home,
    TMPDIR: temporary,
    MAX_RESUME_BYTES: '50000',
  });
  const api = startService('recommend-api/src/server.ts', env, home);
  const worker = startService('ingest-worker/src/worker.ts', env, home);
  try {
    const url = await api.ready();
    await index(url, [BAKER, NURSE]);
    const answers = await Promise.all((await requestsWith(CANARY)).map((request) => send(url, request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 400, 413, 415, 422]));
    for (const { path, status, text, headers } of answers) {
      // A profile shows the person what was read.
      const isProfile = path === '/profile' && status === 200;
      // What the client calls a resume of a batch it is told again, and nobody else.
      const answer = isProfile ? '' : text.replace(`"reference":"${CANARY}"`, '');
      expect(answer + JSON.stringify(headers)).not.toContain(CANARY);
      expect(api.stdout()).toContain(headers['x-request-id']);
    }
    const [redis, qdrant] = await Promise.all([redisContent(stack.redisUrl), qdrantContent(stack.qdrantUrl)]);
    // The search finds what is there.
    expect(redis).toContain(`${env['QUEUE_PREFIX']}:imports:`);
    expect(qdrant).toContain(BAKER.externalId);
    expect(filesWith(data, BAKER.externalId)).not.toEqual([]);
    expect(redis + qdrant).not.toContain(CANARY);
    expect(api.stdout()).toContain('"level":10');
    expect(worker.stdout()).toContain('batch processed');
    for (const service of [api, worker]) {
      expect(service.stdout() + service.stderr()).not.toContain(CANARY);
    }
    expect(filesWith(folder, CANARY)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  } finally {
    for (const service of [api, worker]) service.child.kill('SIGTERM');
    await Promise.all([api.exited, worker.exited]);
    await stack.stop();
    rmSync(folder, { recursive: true });
  }
});

it('what is understood of a resume is answered, and logged nowhere', async () => {
  const api = await startApi({ LOG_LEVEL: 'trace' });
  try {
    const { statusCode, body } = await api.inject(profileForm(`Pastry chef\nSkills\n${CANARY}`));
    expect([statusCode, body]).toEqual([200, expect.stringContaining(CANARY)]);
    expect(api.logs()).toContain('"url":"/profile"');
    expect(api.logs()).not.toContain(CANARY);
  } finally {
    await api.close();
  }
});

it('secret headers are not logged', async () => {
  const file = keysFile({});
  const [key] = file.keys;
  const api = await startApi({ LOG_LEVEL: 'trace', API_KEYS_FILE: file.path });
  try {
    const form = resumeForm('Gardener');
    const secrets = { authorization: `Bearer ${CANARY}`, cookie: CANARY, 'x-api-key': key };
    const { statusCode } = await api.inject({ ...form, headers: { ...form.headers, ...secrets } });
    expect(statusCode).toBe(200);
    expect(api.logs()).toContain('[Redacted]');
    for (const secret of [CANARY, key]) expect(api.logs()).not.toContain(secret);
  } finally {
    await api.close();
  }
});

async function send(url: URL, { url: path, payload, headers, method }: CanaryRequest) {
  const response = await fetch(new URL(path, url), { method, headers, body: Uint8Array.from(payload) });
  return {
    path,
    status: response.status,
    text: await response.text(),
    headers: Object.fromEntries(response.headers),
  };
}

/** Through the API, the queue and the worker. */
async function index(url: URL, postings: readonly JobPosting[]): Promise<void> {
  const accepted = await fetch(new URL('/jobs', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(postings),
  });
  const { statusUrl } = (await accepted.json()) as { statusUrl: string };
  await until(
    async () => (await (await fetch(new URL(statusUrl, url))).json()) as { status: string },
    ({ status }) => status === 'completed',
  );
}

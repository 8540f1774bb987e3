import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { createImportQueue, createPresence, type ImportQueue, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { untilEnded, writeImport } from './support/bench.ts';
import { type Installation, idOf, installation, job, PLAIN, PROJECTED } from './support/collections.ts';
import { posting } from './support/postings.ts';
import { type ReindexProcess, runReindex, startReindex } from './support/reindex-process.ts';
import { startWorker, type WorkerProcess } from './support/worker-process.ts';

const MINUTE_MS = 60_000;
const running: (WorkerProcess | ReindexProcess)[] = [];
const queues: ImportQueue[] = [];
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  for (const queue of queues.splice(0)) await queue.close();
});

const liveModel = async (at: Installation) => (await at.catalogue.live())?.model;

const jobs = (count: number) => Array.from({ length: count }, (_, n) => job(n));

function worker(env: Record<string, string>): WorkerProcess {
  const started = startWorker({ JOB_INDEX_FOLLOW_MS: '100', ...env });
  running.push(started);
  return started;
}

function queueOf(env: Record<string, string>): ImportQueue {
  const queue = createImportQueue(loadSettings([QueueSettings], env));
  queues.push(queue);
  return queue;
}

it(
  'goes to another model and back, with what has come and gone in the meantime',
  async () => {
    const at = await installation();
    await at.index(PLAIN, ...jobs(40));
    await at.stored(PLAIN).patch([{ id: idOf(3), set: { seenAt: 'monday' }, remove: [] }]);
    const there = await runReindex(at.env, '--model', PROJECTED);
    expect(there).toMatchObject({ code: 0, errors: '' });
    expect(there.output).toMatch(
      /Filling .* with 40 postings.*\n.*Filled: 40 embedded, 0 changed, 0 removed\./s,
    );
    expect(there.output).toMatch(/Verified: as many postings, and the vectors of 40 embedded anew\./);
    expect(await liveModel(at)).toBe(PROJECTED);
    expect((await at.payloads(PROJECTED)).get(idOf(3))).toMatchObject({
      seenAt: 'monday',
      title: job(3).job.title,
    });

    expect(await runReindex(at.env, '--model', PROJECTED)).toMatchObject({
      code: 0,
      output: expect.stringMatching(/is live already.*0 embedded, 0 changed, 0 removed/s),
    });

    await at.index(PROJECTED, job(40, { minute: 1 }), job(1, { title: 'Changed', minute: 1 }));
    await (await at.parts(PROJECTED)).index.remove(idOf(2));
    const back = await runReindex(at.env, '--roll-back');
    expect(back).toMatchObject({ code: 0, errors: '' });
    expect(back.output).toMatch(/Filled: 2 embedded, 38 changed, 0 removed\./);
    expect(await liveModel(at)).toBe(PLAIN);
    const ids = [...(await at.payloads(PLAIN)).keys()].sort();
    expect(ids).toEqual(
      [...jobs(41).keys()]
        .filter((n) => n !== 2)
        .map(idOf)
        .sort(),
    );
    expect((await at.payloads(PLAIN)).get(idOf(1))).toMatchObject({ title: 'Changed' });

    expect(await runReindex(at.env, '--drop-old')).toMatchObject({
      code: 0,
      output: `Removed ${at.nameOf(PROJECTED)}.\n`,
    });
    expect(await runReindex(at.env, '--roll-back')).toMatchObject({
      code: 1,
      errors: 'reindex: REINDEX_REFUSED: There is no former collection to roll back to.\n',
    });
  },
  2 * MINUTE_MS,
);

it(
  'killed with -9 while it fills, it goes on where it was; a second one beside it is refused',
  async () => {
    const at = await installation();
    await at.index(PLAIN, ...jobs(600));
    const first = startReindex(at.env, '--model', PROJECTED);
    running.push(first);
    while ((await at.stored(PROJECTED).count()) < 64) await sleep(10);
    expect(await startReindex(at.env, '--model', PROJECTED).ended()).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^reindex: REINDEX_RUNNING: /),
    });
    first.child.kill('SIGKILL');
    await first.ended();
    const kept = await at.stored(PROJECTED).count();
    expect(kept).toBeLessThan(600);
    expect(await liveModel(at)).toBe(PLAIN);

    const second = await runReindex(at.env, '--model', PROJECTED);
    expect(second).toMatchObject({ code: 0, errors: '' });
    expect(second.output).toContain(`(${kept} are there)`);
    expect(second.output).toContain(`Filled: ${600 - kept} embedded, 0 changed, 0 removed.`);
    expect(await at.stored(PROJECTED).count()).toBe(600);
    expect(await liveModel(at)).toBe(PROJECTED);
  },
  2 * MINUTE_MS,
);

it(
  'what does not verify is not switched to',
  async () => {
    const at = await installation();
    await at.index(PLAIN, ...jobs(3));
    // Vectors of the wrong model, in postings that look as if they were copied already.
    const plain = await at.parts(PLAIN);
    const { index } = await at.parts(PROJECTED);
    for (const { job: one, contentHash } of jobs(3)) {
      const [posting, title] = await plain.embedder.embedDocuments([one.description, one.title]);
      const vectors = { posting: posting as Float32Array, title: title as Float32Array };
      await index.upsert([{ job: one, contentHash, vectors, domains: {} }]);
    }
    expect(await runReindex(at.env, '--model', PROJECTED)).toMatchObject({
      code: 1,
      errors: expect.stringMatching(/^reindex: REINDEX_UNVERIFIED: .*--drop-old/),
    });
    expect(await liveModel(at)).toBe(PLAIN);
    await runReindex(at.env, '--drop-old');
    expect(await runReindex(at.env, '--model', PROJECTED)).toMatchObject({ code: 0 });
    expect(await liveModel(at)).toBe(PROJECTED);
  },
  MINUTE_MS,
);

it(
  'workers go over in mid-import, and nothing of the import is lost or doubled',
  async () => {
    const at = await installation();
    await at.index(PLAIN, ...jobs(100));
    const env = { ...at.env, INGEST_CONCURRENCY: '1' };
    const workers = [worker(env), worker(env)];
    await Promise.all(workers.map(({ child }) => once(child, 'message')));
    const queue = queueOf(env);
    const imported = Array.from({ length: 1500 }, (_, n) => posting(n, { source: 'import' }));
    const id = await writeImport(queue, imported);
    const { code, output, errors } = await runReindex(at.env, '--model', PROJECTED);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(await untilEnded(queue, id)).toMatchObject({ status: 'completed', indexed: 1500, failed: 0 });
    expect(await liveModel(at)).toBe(PROJECTED);
    for (const { log } of workers) {
      const collections = log
        .filter(({ msg }) => msg === 'the job index is set up')
        .map(({ collection }) => collection);
      expect(collections).toEqual([at.nameOf(PLAIN), at.nameOf(PROJECTED)]);
    }
    expect(output).toContain('Waiting until every process has followed.');
    expect(await at.stored(PROJECTED).count()).toBe(1600);
    const plain = await at.payloads(PLAIN);
    const projected = await at.payloads(PROJECTED);
    expect([...plain.keys()].filter((one) => !projected.has(one))).toEqual([]);
  },
  4 * MINUTE_MS,
);

it(
  'a collection of an older schema is not touched until it is re-indexed, and then nothing of it is lost',
  async () => {
    const at = await installation();
    const old = `${at.env['JOB_INDEX_ALIAS']}__v0__${PLAIN}`;
    const url = `${at.env['QDRANT_URL']}/collections/${old}`;
    const put = (path: string, body: unknown) =>
      fetch(url + path, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    await put('', { vectors: {} });
    const points = jobs(5).map(({ job: { id, ...fields }, contentHash }) => ({
      id,
      vector: {},
      payload: { ...fields, contentHash, analysis: { of: 'another release' } },
    }));
    await put('/points?wait=true', { points });
    await at.catalogue.switchTo(old);

    const waiting = worker(at.env);
    const warned = await waiting.logged(
      `waiting for the job index: The live collection ${old} has the schema v0 of another release; run \`npm run reindex\` of this one.`,
    );
    expect(warned).toMatchObject({ code: 'INDEX_SCHEMA_UNKNOWN' });
    expect(await runReindex(at.env)).toMatchObject({ code: 0, errors: '' });
    await waiting.logged('ready');
    expect(await at.catalogue.live()).toMatchObject({ model: PLAIN, isCurrent: true });
    const now = await at.payloads(PLAIN);
    expect([...now.keys()].sort()).toEqual(
      jobs(5)
        .map(({ job: { id } }) => id)
        .sort(),
    );
    expect(now.get(idOf(2))).toMatchObject({
      indexedAt: job(2).job.indexedAt,
      contentHash: job(2).contentHash,
    });
    expect(await runReindex(at.env, '--roll-back')).toMatchObject({
      code: 1,
      errors: expect.stringContaining('has the schema of another release'),
    });
  },
  2 * MINUTE_MS,
);

it('a collection that is in use is not dropped', async () => {
  const at = await installation();
  const presence = createPresence(loadSettings([QueueSettings], at.env), 'recommend-api');
  await presence.announce([at.nameOf(PROJECTED)]);
  expect(await runReindex(at.env, '--drop-old')).toMatchObject({
    code: 1,
    errors: `reindex: REINDEX_REFUSED: recommend-api still uses ${at.nameOf(PROJECTED)}.\n`,
  });
  await presence.close();
  expect(await runReindex(at.env, '--drop-old')).toMatchObject({ code: 0 });
});

it.each([
  ['an unknown model', ['--model', 'gpt-9'], /MODEL_UNKNOWN: There is no embedding model gpt-9 here\./],
  ['an unknown option', ['--all'], /Unknown option '--all'.*\nUsage:/],
  ['two things at once', ['--roll-back', '--drop-old'], /REINDEX_REFUSED: .*do not go together/],
])('refuses %s', async (_, args, errors) => {
  const at = await installation();
  expect(await runReindex(at.env, ...args)).toMatchObject({ code: 1, errors: expect.stringMatching(errors) });
});

it('refuses to go from one model of the provider to another, and says how it can be done', async () => {
  const at = await installation();
  const url = `${at.env['QDRANT_URL']}/collections/${at.nameOf('hf-first')}`;
  await fetch(url, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: '{"vectors":{}}',
  });
  await at.catalogue.switchTo(at.nameOf('hf-first'));
  expect(await runReindex(at.env, '--model', 'hf-second')).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/REINDEX_REFUSED: .*by way of a local one/),
  });
});

it('without a live collection there is nothing to re-index', async () => {
  const at = await installation();
  expect(await runReindex({ ...at.env, JOB_INDEX_ALIAS: 'nothing-here' })).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/REINDEX_REFUSED: No collection is live yet/),
  });
});

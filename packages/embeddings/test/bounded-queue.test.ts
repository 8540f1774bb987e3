import { createBoundedQueue } from '../src/bounded-queue.ts';

/** A task that notes when it starts and ends when told. */
function controlledTask(name: string, started: string[], texts = 1) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const task = {
    texts,
    run: () => {
      started.push(name);
      return promise;
    },
  };
  return { task, finish: () => resolve(name), fail: reject };
}

test('a query overtakes the documents that wait, not the one under way', async () => {
  const queue = createBoundedQueue({ concurrency: 1, limit: 10 });
  const started: string[] = [];
  const [first, second, query] = ['first', 'second', 'query'].map((name) => controlledTask(name, started));
  if (!first || !second || !query) throw new Error('unreachable');
  const documents = queue.runAll('document', [first.task, second.task]);
  const asked = queue.runAll('query', [query.task]);
  for (const { finish } of [first, second, query]) finish();
  expect(await documents).toEqual(['first', 'second']);
  expect(await asked).toEqual(['query']);
  expect(started).toEqual(['first', 'query', 'second']);
});

test('queries that somebody waits for overtake those in the background', async () => {
  const queue = createBoundedQueue({ concurrency: 1, limit: 10 });
  const started: string[] = [];
  const tasks = ['running', 'document', 'background', 'query'].map((name) => controlledTask(name, started));
  const lanes = ['document', 'document', 'background', 'query'] as const;
  const calls = tasks.map(({ task }, i) => queue.runAll(lanes[i] as (typeof lanes)[number], [task]));
  for (const { finish } of tasks) finish();
  await Promise.all(calls);
  expect(started).toEqual(['running', 'query', 'background', 'document']);
});

test('a probe overtakes the queries that wait, and is not refused where they are', async () => {
  const queue = createBoundedQueue({ concurrency: 1, limit: 1 });
  const started: string[] = [];
  const tasks = ['running', 'query', 'probe'].map((name) => controlledTask(name, started));
  const lanes = ['query', 'query', 'probe'] as const;
  const calls = tasks.map(({ task }, i) => queue.runAll(lanes[i] as (typeof lanes)[number], [task]));
  await expect(queue.runAll('query', [controlledTask('late', started).task])).rejects.toMatchObject({
    code: 'EMBEDDING_BUSY',
  });
  for (const { finish } of tasks) finish();
  await Promise.all(calls);
  expect(started).toEqual(['running', 'probe', 'query']);
});

test('each lane has its own bound, counted in texts; an empty lane takes any number', async () => {
  const queue = createBoundedQueue({ concurrency: 1, limit: 5 });
  const running = controlledTask('running', []);
  const waiting = controlledTask('waiting', [], 8);
  const all = [queue.runAll('document', [running.task]), queue.runAll('document', [waiting.task])];
  const late = controlledTask('late', []);
  await expect(queue.runAll('document', [late.task])).rejects.toMatchObject({
    code: 'EMBEDDING_BUSY',
    retryAfterSeconds: expect.any(Number),
  });
  all.push(queue.runAll('query', [late.task]));
  for (const { finish } of [running, waiting, late]) finish();
  expect(await Promise.all(all)).toEqual([['running'], ['waiting'], ['late']]);
  expect(await queue.runAll('document', [late.task])).toEqual(['late']);
});

test('the first failure drops the rest of its call, and gives their room back', async () => {
  const queue = createBoundedQueue({ concurrency: 1, limit: 2 });
  const started: string[] = [];
  const failing = controlledTask('failing', started);
  const rest = [controlledTask('rest', started), controlledTask('rest', started)];
  const call = queue.runAll('document', [failing.task, ...rest.map(({ task }) => task)]);
  failing.fail(new Error('broken'));
  await expect(call).rejects.toThrow('broken');
  const next = [controlledTask('next', started), controlledTask('next', started)];
  for (const { finish } of next) finish();
  await queue.runAll(
    'document',
    next.map(({ task }) => task),
  );
  expect(started).toEqual(['failing', 'next', 'next']);
});

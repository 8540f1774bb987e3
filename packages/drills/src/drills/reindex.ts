import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAccepted, RecommendResponse } from '@rolecall/contracts';
import { openCollection } from '../checks/points.ts';
import { largestFeed } from '../feeds/feed.ts';
import { holdingsOf } from '../feeds/holdings.ts';
import type { ApiClient } from '../processes/api-client.ts';
import { type Rig, startRig } from '../processes/rig.ts';
import {
  canTellApart,
  compare,
  type Fingerprints,
  fingerprintsOf,
  leastDistance,
} from '../reindex/model-fingerprints.ts';
import { type Asked, ask, startSteadyClient } from '../reindex/steady-client.ts';
import { startSteadyWriter } from '../reindex/steady-writer.ts';
import type { Report } from '../report.ts';
import type { Drill } from './drill.ts';

const FROM = 'all-minilm-l6-v2-int8';
const TO = 'all-minilm-l6-v2-int8-jobs';

/** A resume is posted this often, or as often as answers come. */
const ASK_EVERY_MS = 50;

/** Before and after, for comparison. */
const QUIET_MS = 5000;

const RESUME = `Mira Solberg
Registered nurse

Experience
Registered Nurse, Harbour Hospital, 2016 - present
Intensive care: ventilated patients, medication, families, and the teaching of new colleagues.
Nursing Assistant, Hillside Care Home, 2012 - 2016
Daily care of residents with dementia.

Education
Bachelor of Nursing, 2012`;

/**
 * Re-indexes to another model and rolls back, while a client posts a resume every 50 ms and a writer adds and removes
 * postings. No answer may fail or mix models, and what is written meanwhile has to be in the new collection.
 */
export const reindex: Drill = async ({ folder, report, feed = largestFeed(), env = {} }) => {
  const holdings = await holdingsOf(feed);
  report.say(`${feed.name}: ${holdings.ids.size} distinct postings; ${FROM} to ${TO}`);
  const rig = await startRig(folder, {
    env: { EMBEDDING_PROVIDER: 'local', EMBEDDING_MODEL: FROM, ...env },
  });
  try {
    const { client } = await rig.startApi();
    const worker = await rig.startWorker();
    await worker.logged('ready');
    const { body } = await client.upload(feed);
    await client.untilEnded((body as ImportAccepted).importId);
    report.say('imported');
    const before = await aloneWith(client, FROM, report);

    const asking = startSteadyClient(client, RESUME, ASK_EVERY_MS, 'before');
    await sleep(QUIET_MS);
    const spared = new Set(before.cosines.keys());
    const removable = [...holdings.ids].filter((id) => !spared.has(id));
    const writing = startSteadyWriter(client, removable.slice(0, removable.length / 2));
    asking.phase('reindex');
    await runReindex(rig, report, ['--model', TO]);
    asking.phase('between');
    await sleep(QUIET_MS);
    const after = await aloneWith(client, TO, report);
    asking.phase('roll-back');
    await runReindex(rig, report, ['--roll-back']);
    const written = await writing.stop();
    asking.phase('after');
    await sleep(QUIET_MS);
    const asked = await asking.stop();

    checkAnswers(asked, [before, after], report);
    report.check(
      'nothing that is written fails',
      written.failures.length === 0,
      written.failures.slice(0, 5),
    );
    report.figure('postings added meanwhile', written.added.size);
    report.figure('postings removed meanwhile', written.removed.size);
    const expected = new Set([...holdings.ids, ...written.added]);
    for (const id of written.removed) expected.delete(id);
    await checkIds(rig, before.collection, expected, report);
  } finally {
    await rig.close();
  }
};

/** What a model says while no other is about. */
async function aloneWith(client: ApiClient, model: string, report: Report): Promise<Fingerprints> {
  const { answer, failure } = await ask(client, RESUME, 100);
  if (answer === undefined) throw new Error(`the resume was answered with ${failure}`);
  report.check(`answers are of ${model}`, answer.versions.model === model, answer.versions.model);
  return fingerprintsOf(answer);
}

async function runReindex(rig: Rig, report: Report, args: string[]): Promise<void> {
  const start = performance.now();
  const process = await rig.start('reindex', 'services/ingest-worker/src/reindex/main.ts', {}, args);
  const { code } = await process.exited;
  for (const { text } of process.log()) if (typeof text === 'string') report.say(`  reindex: ${text}`);
  report.check(`reindex ${args.join(' ')} ends well`, code === 0, code);
  report.figure(`seconds of reindex ${args[0]}`, Math.round((performance.now() - start) / 1000));
}

function checkAnswers(
  asked: readonly Asked[],
  models: readonly [Fingerprints, Fingerprints],
  report: Report,
): void {
  for (const phase of new Set(asked.map((one) => one.phase))) {
    const times = asked
      .filter((one) => one.phase === phase)
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
    report.figure(`${phase}: answers`, times.length);
    report.figure(`${phase}: ms, median / 95th percentile / longest`, `${at(0.5)} / ${at(0.95)} / ${at(1)}`);
  }
  const answers = asked.flatMap(({ answer }) => (answer ? [answer] : []));
  const failures = asked.flatMap(({ failure }) => (failure ? [failure] : []));
  report.check(`none of ${asked.length} requests fails`, failures.length === 0, failures.slice(0, 5));
  report.check(
    'the models can be told apart by any one posting',
    canTellApart(models),
    leastDistance(models),
  );
  const results = answers.map((answer) => compare(answer, models));
  const foreign = results.filter((result) => result === 'foreign').length;
  const compared = results.flatMap((result) => (result === 'foreign' ? [] : [result]));
  const sum = (of: 'compared' | 'differing') => compared.reduce((total, result) => total + result[of], 0);
  report.check('every answer names a model and its own collection', foreign === 0, foreign);
  report.check(
    `all scores are those of the model that is named, of ${sum('compared')} compared`,
    sum('differing') === 0 && compared.every((result) => result.compared > 0),
    sum('differing'),
  );
  report.figure('answers by model', byModel(answers));
  report.figure('changes of model', changesOf(answers));
  report.check('each model answered, and it changed twice', changesOf(answers) === 2);
}

function byModel(answers: readonly RecommendResponse[]): string {
  return [FROM, TO]
    .map((model) => `${answers.filter(({ versions }) => versions.model === model).length} of ${model}`)
    .join(', ');
}

function changesOf(answers: readonly RecommendResponse[]): number {
  return answers.filter(({ versions }, i) => i > 0 && versions.model !== answers[i - 1]?.versions.model)
    .length;
}

async function checkIds(
  rig: Rig,
  name: string,
  expected: ReadonlySet<string>,
  report: Report,
): Promise<void> {
  const collection = await openCollection(rig.stack.qdrantUrl, 'jobs');
  const found = new Set<string>();
  if (collection !== undefined) for await (const { id } of collection.points()) found.add(id);
  const missing = [...expected].filter((id) => !found.has(id));
  const unexpected = [...found].filter((id) => !expected.has(id));
  report.figure(`postings in ${name}`, found.size);
  report.check('none is missing', missing.length === 0, missing.length);
  report.check('none is there that was removed or never was', unexpected.length === 0, unexpected.length);
}

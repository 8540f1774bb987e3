import { createError } from '@rolecall/contracts';
import { createDomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, type EmbeddingSettings, isRemoteModel } from '@rolecall/embeddings';
import {
  createJobIndex,
  type IndexCatalogue,
  type JobIndexSettings,
  type NamedCollection,
  openIndexCatalogue,
  openStoredPostings,
} from '@rolecall/job-index';
import type { Exclusive, QueueSettings } from '@rolecall/job-queue';
import { untilAvailable } from '../until-available.ts';
import { type Copying, inWords, type PassResult, settlePass } from './copy-pass.ts';
import { fill } from './fill.ts';
import type { ReindexReport } from './report.ts';
import { untilNobodyUses } from './until-followed.ts';

/** Passes to bring what was written around the switch. */
const MAX_PASSES = 20;

export type ReindexSettings = JobIndexSettings & EmbeddingSettings & QueueSettings;

/** To which model: named, of the collection that was live before, or the same one in the schema of this release. */
export type ReindexGoal = { model: string } | 'previous' | 'same';

/**
 * Fills a collection of another model (or of this release's schema) beside the live one, verifies it, makes it the live one,
 * and brings what was written to the former one until every process had followed. Queries go on throughout, imports too.
 * What is there already is not embedded again: one that was cut off goes on where it was.
 *
 * @param held exclusiveness, asked for once more before the switch
 * @throws REINDEX_REFUSED, REINDEX_UNVERIFIED, REINDEX_UNFINISHED; MODEL_*, EMBEDDING_*, INDEX_*, QUEUE_UNAVAILABLE
 */
export async function reindex(
  settings: ReindexSettings,
  goal: ReindexGoal,
  held: Exclusive,
  report: ReindexReport,
): Promise<void> {
  const catalogue = openIndexCatalogue(settings);
  const live = await catalogue.live();
  if (live === undefined) throw refused('No collection is live yet: start the API or the worker first.');
  const model = await modelOf(goal, live, catalogue);
  assertLoadable(live, model);
  const embedder = await createEmbedder(settings, model);
  try {
    const domains = await createDomainReader(model);
    const index = createJobIndex(settings, embedder.model);
    const { signal } = held;
    const copyingFrom = ({ collection, isCurrent }: NamedCollection): Copying => ({
      source: openStoredPostings(settings, collection),
      sameSchema: isCurrent,
      target: openStoredPostings(settings, index.collection),
      parts: { embedder, domains, index },
      signal,
    });
    let former = await catalogue.previous();
    if (live.collection === index.collection) {
      report.say(`${live.collection} is live already.`);
    } else {
      await fill(copyingFrom(live), { from: live.collection, report });
      await held.assertHeld();
      await switchTo(index.collection, live, catalogue);
      report.say(`${index.collection} is live; ${live.collection} is kept for a roll-back.`);
      former = live;
    }
    if (former === undefined) return;
    report.say('Waiting until every process has followed.');
    await untilNobodyUses(former.collection, settings, signal);
    const brought = await settle(copyingFrom(former), report);
    report.say(`Brought what was written meanwhile: ${inWords(brought)}. Done.`);
  } finally {
    await embedder.close();
  }
}

async function modelOf(goal: ReindexGoal, live: NamedCollection, catalogue: IndexCatalogue): Promise<string> {
  if (goal === 'same') return live.model;
  if (goal !== 'previous') return goal.model;
  const previous = await catalogue.previous();
  if (previous === undefined) throw refused('There is no former collection to roll back to.');
  if (!previous.isCurrent) {
    throw refused(
      `${previous.collection} has the schema of another release; only that one can roll back to it.`,
    );
  }
  return previous.model;
}

/** The processes know one model of the provider, by HF_MODEL, and have to know both while they switch. */
function assertLoadable(live: NamedCollection, model: string): void {
  if (live.model === model || !isRemoteModel(live.model) || !isRemoteModel(model)) return;
  throw refused(
    `From one model of the provider (${live.model}) to another (${model}) it goes by way of a local one: reindex to that, set HF_MODEL and restart, then reindex to the other.`,
  );
}

async function switchTo(collection: string, from: NamedCollection, catalogue: IndexCatalogue): Promise<void> {
  const now = await catalogue.live();
  if (now?.collection !== from.collection) {
    throw refused(`The alias was moved meanwhile, to ${now?.collection}; run the reindex again.`);
  }
  await catalogue.switchTo(collection);
}

async function settle(copying: Copying, report: ReindexReport): Promise<PassResult> {
  const all = { stored: 0, patched: 0, removed: 0 };
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const { signal } = copying;
    const some = await untilAvailable('the servers', () => settlePass(copying), {
      logger: report.logger,
      signal,
    });
    all.stored += some.stored;
    all.patched += some.patched;
    all.removed += some.removed;
    if (some.stored + some.patched === 0) break;
  }
  return all;
}

function refused(message: string) {
  return createError('REINDEX_REFUSED', { message });
}

import { untilAvailable } from '../until-available.ts';
import { type Copying, inWords, mirrorPass } from './copy-pass.ts';
import type { ReindexReport } from './report.ts';
import { countDifference, unverified, verifyVectors } from './verify.ts';

/** Passes to catch up with what is written meanwhile; and postings a pass may bring for the next step to begin. */
const MAX_PASSES = 20;
const FEW = 64;

/**
 * Fills the target with what the source holds, until it has caught up, and verifies it.
 *
 * @param options.from name of the source, for the report
 * @throws REINDEX_UNVERIFIED; INDEX_*, EMBEDDING_*; the signal's reason
 */
export async function fill(
  copying: Copying,
  { from, report }: { from: string; report: ReindexReport },
): Promise<void> {
  const { source, target, parts, signal } = copying;
  const available = <Result>(attempt: () => Promise<Result>) =>
    untilAvailable('the servers', attempt, { logger: report.logger, signal });
  await available(() => parts.index.ensure({ alias: 'keep' }));
  const total = await available(() => source.count());
  report.say(
    `Filling ${parts.index.collection} with ${total} postings of ${from} (${await target.count()} are there).`,
  );
  const filled = await available(async () => {
    const progress = report.start(await source.count());
    try {
      return await mirrorPass({ ...copying, onProgress: progress.add });
    } finally {
      progress.stop();
    }
  });
  report.say(`Filled: ${inWords(filled)}.`);
  const behind = await catchUp(copying, report, available);
  const verified = await available(() => verifyVectors(copying));
  report.say(
    `Verified: ${behind === 0 ? 'as many postings' : `${behind} postings to follow`}, and the vectors of ${verified} embedded anew.`,
  );
}

/**
 * Passes until one changes nothing and the exact counts agree; both are looked at between writes, which may go on for hours.
 * Where they never pause that long, what the last pass brought is about what is missing: it comes after the switch.
 *
 * @returns by how many postings the counts differ
 * @throws REINDEX_UNVERIFIED when they differ by more than writes account for
 */
async function catchUp(
  copying: Copying,
  report: ReindexReport,
  available: <Result>(attempt: () => Promise<Result>) => Promise<Result>,
): Promise<number> {
  for (let pass = 1; ; pass++) {
    const last = await available(() => mirrorPass(copying));
    const changed = last.stored + last.patched + last.removed;
    const difference = await available(() => countDifference(copying));
    if (changed > 0) report.say(`Caught up: ${inWords(last)}.`);
    if (changed === 0 && difference === 0) return 0;
    if (pass < MAX_PASSES && (pass < MAX_PASSES / 2 || changed > FEW)) continue;
    if (difference > Math.max(FEW, changed))
      throw unverified(`its count of postings differs by ${difference}`);
    return difference;
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { ALIAS } from '../checks/check-index.ts';
import { openCollection } from '../checks/points.ts';
import type { Rig } from '../processes/rig.ts';
import { createStallWatch } from '../processes/stall.ts';
import type { Random } from '../random.ts';

/** How far an import is when the first and the last thing may happen to it. */
const FIRST_PERCENT = 1;
const LAST_PERCENT = 92;

/** So much later at most, so that it happens anywhere within a batch. */
const LONGEST_DELAY_MS = 700;

const POLL_MS = 50;

/**
 * Does something at random moments of an import, in turn: each when a random share of its postings is in the index, and
 * a random while later.
 *
 * @param distinct postings the index will hold
 * @param act resolves when the import can go on
 */
export async function atRandomMoments(
  rig: Rig,
  { times, distinct, random }: { times: number; distinct: number; random: Random },
  act: (number: number, indexed: number) => Promise<void>,
): Promise<void> {
  const shares = Array.from({ length: times }, () => random.between(FIRST_PERCENT * 100, LAST_PERCENT * 100));
  shares.sort((a, b) => a - b);
  for (const [i, share] of shares.entries()) {
    const indexed = await untilIndexed(rig, (distinct * share) / 10_000);
    await sleep(random.between(0, LONGEST_DELAY_MS));
    await act(i + 1, indexed);
  }
}

async function untilIndexed(rig: Rig, wanted: number): Promise<number> {
  const watch = createStallWatch('the index');
  for (;;) {
    const collection = await openCollection(rig.stack.qdrantUrl, ALIAS);
    const indexed = (await collection?.count()) ?? 0;
    if (indexed >= wanted) return indexed;
    watch(indexed);
    await sleep(POLL_MS);
  }
}

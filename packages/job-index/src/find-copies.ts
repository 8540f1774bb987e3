import type { Job } from '@rolecall/contracts';
import { type Comparable, isSameJob, type Sketch, sketchOf } from '@rolecall/near-duplicates';
import type { SendToQdrant } from './connection.ts';
import { ownGroup, type Payload } from './payload.ts';

/** Postings with a band in common that are compared with one; more are of no use, as a band stands for nearly one text. */
const MAX_CANDIDATES = 50;

/** What is read of a candidate. */
const FIELDS = ['title', 'company', 'location', 'derived.place', 'sketch', 'analysis.group'];

/** A posting about to be stored. */
export interface NewPosting {
  job: Job;
  contentHash: string;
}

/** Which group of copies a posting belongs to, and the sketch that told. */
export interface CopyGroup {
  sketch: Sketch;
  group: string;
}

/**
 * Finds for each posting the group of copies it belongs to: that of the posting in the index, or earlier in the batch, that is
 * most alike, or one of its own. One request for all. Postings that others store at the same moment are missed.
 *
 * @returns in the order of the batch
 */
export async function findCopies(
  qdrant: SendToQdrant,
  collection: string,
  batch: readonly NewPosting[],
): Promise<CopyGroup[]> {
  const sketches = batch.map(({ job }) => sketchOf(job.description));
  const stored = await candidatesOf(qdrant, collection, batch, sketches);
  const batchmates: Found[] = [];
  return batch.map(({ job, contentHash }, at) => {
    const sketch = sketches[at] as Sketch;
    const described = describe(job, sketch.hashes);
    let [most, group] = [0, ownGroup(job.id, contentHash)];
    for (const other of [...(stored[at] ?? []), ...batchmates]) {
      const alike = other.id === job.id ? undefined : isSameJob(described, other);
      if (alike !== undefined && alike > most) [most, group] = [alike, other.group];
    }
    if (sketch.bands.length > 0) batchmates.push({ ...described, id: job.id, group });
    return { sketch, group };
  });
}

interface Found extends Comparable {
  id: string;
  group: string;
}

async function candidatesOf(
  qdrant: SendToQdrant,
  collection: string,
  batch: readonly NewPosting[],
  sketches: readonly Sketch[],
): Promise<Found[][]> {
  const asked = batch.flatMap(({ job }, at) => {
    const bands = sketches[at]?.bands ?? [];
    if (bands.length === 0) return [];
    // Those of the batch are about to be replaced; they are compared as they will be.
    const filter = {
      must: [{ key: 'bands', match: { any: [...bands] } }],
      must_not: [{ has_id: batch.map((other) => other.job.id) }],
    };
    return [{ at, search: { filter, limit: MAX_CANDIDATES, with_payload: FIELDS }, job }];
  });
  const found: Found[][] = batch.map(() => []);
  if (asked.length === 0) return found;
  const answers = await qdrant({
    operation: 'look for copies of postings',
    kind: 'read',
    send: (api, init) =>
      api.queryBatchPoints(
        { collection_name: collection, searches: asked.map(({ search }) => search) },
        init,
      ),
  });
  asked.forEach(({ at }, i) => {
    found[at] = (answers[i]?.points ?? []).map(({ id, payload }) => {
      const { sketch, analysis, ...fields } = payload as unknown as Payload;
      return { ...describe(fields, sketch), id: String(id), group: analysis.group };
    });
  });
  return found;
}

function describe(
  { title, company, location, derived }: Pick<Job, 'title' | 'company' | 'location' | 'derived'>,
  hashes: string,
): Comparable {
  const { city, region, country } = derived?.place ?? {};
  return { title, company, places: [location, city, region, country], hashes };
}

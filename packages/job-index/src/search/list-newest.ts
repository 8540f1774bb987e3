import type { JobSummary } from '@rolecall/contracts';
import type { SendToQdrant } from '../connection.ts';
import type { CompiledFilters } from '../filters/compile-filters.ts';
import { openPostings } from '../filters/open-postings.ts';
import { SUMMARY_FIELDS, toSummary } from '../payload.ts';
import { type Page, type Position, toPage } from './position.ts';

/** Which part of the list is asked for. */
export interface NewestPostings {
  filters?: CompiledFilters | undefined;
  /** Postings on a page, 1 or more. */
  limit: number;
  /** The page begins behind it; its value is a moment of `postedAt` in microseconds since 1970, as Qdrant counts. */
  after?: Position | undefined;
}

type Listed = { item: JobSummary; position: Position };

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Postings by `postedAt`, the newest first, then by id; those without, or dated more than a day ahead, come last, by id. However far a list goes, a page takes four
 * requests at most: Qdrant orders by a field, but not those that share a value.
 */
export async function listNewest(
  qdrant: SendToQdrant,
  collection: string,
  { filters, limit, after }: NewestPostings,
  signal: AbortSignal | undefined,
): Promise<Page<JobSummary>> {
  const { must, must_not } = openPostings(filters);
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString();
  const wanted = limit + 1;
  const listed: Listed[] = [];
  const missing = () => wanted - listed.length;

  async function scroll(request: object): Promise<Listed[]> {
    const { points } = await qdrant({
      operation: 'list postings',
      kind: 'read',
      send: (api, init) =>
        api.scrollPoints({ collection_name: collection, with_payload: SUMMARY_FIELDS, ...request }, init),
      signal,
    });
    return points.map(({ id, payload, order_value }) => ({
      item: toSummary(id as string, payload),
      // The client reads what is beyond 2^53 microseconds as BigInt.
      position: { value: order_value == null ? null : Number(order_value), id: String(id) },
    }));
  }

  /** Those of one moment, or without any, by id, behind the given one. */
  async function byId(value: number | null, behind?: string): Promise<void> {
    if (missing() === 0) return;
    const filter =
      value === null
        ? { must, must_not: [...must_not, postedAt({ lt: tomorrow })] }
        : { must: [...must, postedAt({ gte: isoTime(value), lte: isoTime(value) })], must_not };
    // The offset is where a page begins, not what it comes behind.
    const found = await scroll({
      filter,
      limit: missing() + (behind === undefined ? 0 : 1),
      ...(behind !== undefined && { offset: behind }),
    });
    const some = found.filter(({ position }) => position.id !== behind).slice(0, missing());
    listed.push(...some.map(({ item, position }) => ({ item, position: { ...position, value } })));
  }

  /** Those before a moment; of the last moment that is met only some may have come, so these are listed anew. */
  async function older(before: number | undefined): Promise<void> {
    if (missing() === 0) return;
    const earlier = postedAt({ lt: before === undefined ? tomorrow : isoTime(before) });
    const order_by = { key: 'postedAt', direction: 'desc' };
    const found = await scroll({
      filter: { must: [...must, earlier], must_not },
      order_by,
      limit: missing(),
    });
    const last = found.at(-1)?.position.value;
    const whole = found.length < missing() ? found : found.filter(({ position }) => position.value !== last);
    listed.push(...whole.sort(byValueThenId));
    if (whole.length < found.length) await byId(last ?? null);
  }

  if (after?.value !== null) {
    if (after !== undefined) await byId(after.value, after.id);
    await older(after?.value);
    await byId(null);
  } else {
    await byId(null, after.id);
  }
  return toPage(listed, limit);
}

function byValueThenId({ position: a }: Listed, { position: b }: Listed): number {
  return Number(b.value) - Number(a.value) || (a.id < b.id ? -1 : 1);
}

function postedAt(range: { lt?: string; gte?: string; lte?: string }) {
  return { key: 'postedAt', range };
}

/** A moment in microseconds since 1970 as Qdrant reads it, to the microsecond. */
function isoTime(micros: number): string {
  const ms = Math.floor(micros / 1000);
  const rest = String(micros - ms * 1000).padStart(3, '0');
  return new Date(ms).toISOString().replace('Z', `${rest}Z`);
}

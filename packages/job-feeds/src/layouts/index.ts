import { isJobPosting } from '../json-ld.ts';
import { parseRow } from '../parse-row.ts';
import { fromCombinedId, hasCombinedId } from './combined-id.ts';
import { fromFlatColumns, hasOwnColumns } from './flat-columns.ts';
import { fromJsonLd } from './json-ld.ts';
import { fromLinkedIn, hasLinkedInColumns } from './linkedin.ts';

/** Turns a record into something shaped like a JobPosting; `checkPosting` judges the result. */
export type Layout = (record: Record<string, unknown>) => Record<string, unknown>;

/** The layout whose columns these are, tried in order; a record that fits none is taken as our own. */
export function layoutOfObject(record: Record<string, unknown>): Layout {
  if (isJobPosting(record)) return fromJsonLd;
  if (hasLinkedInColumns(record)) return fromLinkedIn;
  if (hasCombinedId(record)) return fromCombinedId;
  return fromFlatColumns;
}

/** The layout a CSV header announces, or undefined when no importer knows it. */
export function layoutOfColumns(header: string): Layout | undefined {
  const columns = parseRow(header)?.map((name) => name.trim());
  if (columns === undefined) return undefined;
  const record = Object.fromEntries(columns.map((name) => [name, '']));
  const isKnown = hasLinkedInColumns(record) || hasCombinedId(record) || hasOwnColumns(record);
  return isKnown ? layoutOfObject(record) : undefined;
}

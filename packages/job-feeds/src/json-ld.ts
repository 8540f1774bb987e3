import { isObject } from './parse-object.ts';

/** How deep postings are looked for in the nodes and lists that wrap them. */
const MAX_DEPTH = 8;

/** Properties by which a JSON-LD node holds other nodes. */
const HOLDERS = ['@graph', 'mainEntity', 'itemListElement', 'item'];

/** Whether this is a schema.org `JobPosting` (https://schema.org/JobPosting). */
export function isJobPosting(record: Record<string, unknown>): boolean {
  const type = record['@type'];
  return (Array.isArray(type) ? type : [type]).some((one) =>
    /^(https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(one),
  );
}

/**
 * The postings in a JSON-LD node: itself, or those in its graph or list. Nodes of other types, such as the
 * page or the company, are none. What is no JSON-LD comes back as it is.
 */
export function postingsOfNode(record: Record<string, unknown>): Record<string, unknown>[] {
  if (!('@type' in record || '@graph' in record)) return [record];
  return postingsWithin(record, 0);
}

function postingsWithin(value: unknown, depth: number): Record<string, unknown>[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => postingsWithin(one, depth + 1));
  if (!isObject(value)) return [];
  if (isJobPosting(value)) return [value];
  return HOLDERS.flatMap((name) => postingsWithin(value[name], depth + 1));
}

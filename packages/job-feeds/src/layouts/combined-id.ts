import { clip, isoDate, oneOf, splitList, stated, text, webUrl } from './values.ts';

/** Whether `id` stands for `source:externalId`, as in open collections of postings. */
export function hasCombinedId(record: Record<string, unknown>): boolean {
  return 'id' in record && 'title' in record && 'description' in record && !('externalId' in record);
}

/**
 * Records with `id` (`source:externalId`), `title`, `company`, `location`, `description`, `skills`
 * (commas), `level`, `work_type`, `posted`, `url`. Optional values that make no sense are left out.
 */
export function fromCombinedId(record: Record<string, unknown>): Record<string, unknown> {
  const id = text(record['id']) ?? '';
  const colon = id.indexOf(':');
  return stated({
    source: colon > 0 ? id.slice(0, colon) : text(record['source']),
    externalId: id.slice(colon + 1),
    title: text(record['title']),
    description: text(record['description']),
    company: clip(record['company']),
    location: clip(record['location']),
    url: webUrl(record['url']),
    postedAt: isoDate(record['posted']),
    employmentType: oneOf.employmentType(record['work_type']),
    seniority: oneOf.seniority(record['level']),
    skills: splitList(text(record['skills']), ','),
  });
}

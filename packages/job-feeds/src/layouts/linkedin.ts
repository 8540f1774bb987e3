import { clip, epochDate, isoDate, oneOf, salaryOf, stated, text, toNumber, webUrl } from './values.ts';

/** Source of these postings, so that the set's other editions meet the same ids. */
const SOURCE = 'linkedin_kaggle';

/** Whether these are the columns of Kaggle's arshkon/linkedin-job-postings `postings.csv`. */
export function hasLinkedInColumns(record: Record<string, unknown>): boolean {
  return ['job_id', 'title', 'description'].every((name) => name in record);
}

/**
 * The Kaggle LinkedIn layout. Its `expiry` is not taken as `validThrough`: every row of the archive
 * lapsed years ago, and a team that imports it to try the product wants to see it.
 */
export function fromLinkedIn(record: Record<string, unknown>): Record<string, unknown> {
  return stated({
    source: SOURCE,
    externalId: text(record['job_id']),
    title: text(record['title']),
    description: text(record['description']),
    company: clip(record['company_name']),
    location: clip(record['location']),
    url: webUrl(record['job_posting_url']),
    postedAt: epochDate(record['original_listed_time']) ?? isoDate(record['original_listed_time']),
    employmentType: oneOf.employmentType(record['formatted_work_type'] || record['work_type']),
    seniority: oneOf.seniority(record['formatted_experience_level']),
    workplace: toNumber(record['remote_allowed']) === 1 ? 'remote' : undefined,
    salary: payOf(record),
  });
}

/** The pay its columns state, in the postings as in `salaries.csv`. */
export function payOf(record: Record<string, unknown>): Record<string, unknown> | undefined {
  const median = toNumber(record['med_salary']);
  return salaryOf({
    min: toNumber(record['min_salary']) ?? median,
    max: toNumber(record['max_salary']) ?? median,
    currency: text(record['currency']),
    period: text(record['pay_period']),
  });
}

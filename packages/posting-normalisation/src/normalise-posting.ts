import type { Job, JobPosting } from '@rolecall/contracts';
import { languageOf } from '@rolecall/text-language';
import { withCoordinates } from './coordinates.ts';
import { employmentTypeOf } from './employment-type.ts';
import { placeOf } from './place.ts';
import { salaryOf } from './salary.ts';
import { salaryPerYearOf } from './salary-per-year.ts';
import { seniorityOf } from './seniority.ts';
import { workplaceOf } from './workplace.ts';

type ReadFields = Pick<Job, 'employmentType' | 'workplace' | 'seniority' | 'salary'>;

/**
 * The posting with what its texts state beyond its fields. What the feed states is kept as it is; a field it leaves open is
 * filled where the text is clear, and named in `derived.read`. The same posting gives the same result, whenever it is asked.
 *
 * @param posting whose texts are plain; time is linear in them
 */
export function normalisePosting<Posting extends JobPosting>(
  posting: Posting,
): Posting & Pick<Job, 'derived'> {
  const { title, description, location } = posting;
  const place = withCoordinates(placeOf(location));
  const read = stated({
    employmentType: posting.employmentType ?? employmentTypeOf(title, description),
    workplace: posting.workplace ?? workplaceOf(title, location, description),
    seniority: posting.seniority ?? seniorityOf(title, description),
    salary: posting.salary ?? salaryOf(title, description, place?.country),
  });
  const names = (Object.keys(read) as (keyof ReadFields)[]).filter((field) => posting[field] === undefined);
  const derived = stated({
    read: names.length > 0 ? names : undefined,
    salaryPerYear: read.salary && salaryPerYearOf(read.salary),
    place,
    language: languageOf(description),
  });
  return { ...posting, ...read, ...(Object.keys(derived).length > 0 && { derived }) };
}

type Stated<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The object without its undefined values. */
function stated<Fields extends object>(fields: Fields): Stated<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Stated<Fields>;
}

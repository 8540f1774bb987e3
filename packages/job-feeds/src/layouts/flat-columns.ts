import { splitList, stated, toNumber } from './values.ts';

/** Whether these are our own column names, those of JobPosting. */
export function hasOwnColumns(record: Record<string, unknown>): boolean {
  return ['source', 'externalId', 'title', 'description'].every((name) => name in record);
}

/**
 * Our own layout. JSON passes as it is; in CSV, empty cells are left out, `skills` and
 * `industries` are lists with semicolons, and the salary stands in `salaryMin`, `salaryMax`, `salaryCurrency`, `salaryPeriod`.
 */
export function fromFlatColumns(record: Record<string, unknown>): Record<string, unknown> {
  if (!isFlat(record)) return record;
  const { salaryMin, salaryMax, salaryCurrency, salaryPeriod, skills, industries, ...rest } = record;
  const salary = stated({
    min: toNumber(salaryMin),
    max: toNumber(salaryMax),
    currency: salaryCurrency || undefined,
    period: salaryPeriod || undefined,
  });
  return stated({
    ...Object.fromEntries(Object.entries(rest).filter(([, cell]) => cell !== '')),
    skills: splitList(skills, ';'),
    industries: splitList(industries, ';'),
    salary: Object.keys(salary).length > 0 ? salary : undefined,
  });
}

/** CSV cells are strings without exception; JSON that is flat too is none the worse for this path. */
function isFlat(record: Record<string, unknown>): record is Record<string, string> {
  return Object.values(record).every((value) => typeof value === 'string');
}

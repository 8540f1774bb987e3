import type { JobSummary, Salary } from '@rolecall/contracts';
import type { Texts } from '../texts/texts.ts';

const DAY_MS = 86_400_000;

/** Stated pay in words: `$85,000–$110,000 a year`; undefined where none is stated. */
export function salaryText(
  salary: Salary | undefined,
  language: string,
  { per, from, upTo }: Texts['jobs'],
): string | undefined {
  if (salary === undefined) return undefined;
  const { min, max, currency, period } = salary;
  const isWhole = [min, max].every((amount) => amount === undefined || Number.isInteger(amount));
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    ...(isWhole ? { maximumFractionDigits: 0 } : {}),
  });
  if (min !== undefined && max !== undefined && max >= min) {
    return `${format.formatRange(min, max)} ${per[period]}`;
  }
  if (min !== undefined) return `${from(format.format(min))} ${per[period]}`;
  return max === undefined ? undefined : `${upTo(format.format(max))} ${per[period]}`;
}

/** The age of a posting in words, such as `3 days ago`; undefined where it is not stated or lies ahead. */
export function ageText(postedAt: string | undefined, now: Date, language: string): string | undefined {
  if (postedAt === undefined) return undefined;
  const days = Math.floor((now.getTime() - Date.parse(postedAt)) / DAY_MS);
  if (!(days >= 0)) return undefined;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (days < 14) return format.format(-days, 'day');
  if (days < 60) return format.format(-Math.round(days / 7), 'week');
  return days < 730
    ? format.format(-Math.round(days / 30.4), 'month')
    : format.format(-Math.round(days / 365), 'year');
}

/** Where a job is and how: place, workplace, kind of contract, as far as stated. */
export function placeFacts(job: JobSummary, { workplaces, employmentTypes }: Texts['filters']): string[] {
  return [
    job.location,
    job.workplace && workplaces[job.workplace],
    job.employmentType && employmentTypes[job.employmentType],
  ].filter((fact) => fact !== undefined);
}

import type { JobSummary } from '@rolecall/contracts';
import type { SalaryFits } from '../fact.ts';
import type { Preferences } from '../preferences.ts';

/**
 * How a posting's pay, a full-time year of it, fits the least that is asked for. No fact where it states none, one of another
 * currency, or only where it begins and that is less.
 */
export function salaryFact(
  { derived }: Pick<JobSummary, 'derived'>,
  { minSalary }: Preferences,
): SalaryFits | undefined {
  const pay = derived?.salaryPerYear;
  if (minSalary === undefined || pay === undefined || pay.currency !== minSalary.currency) return undefined;
  const { min, max } = pay;
  const highest = max ?? (min !== undefined && min >= minSalary.amount ? min : undefined);
  if (highest === undefined) return undefined;
  const fits = highest >= minSalary.amount;
  return {
    kind: 'salary',
    fit: fits ? 'for' : 'against',
    value: fits ? 1 : highest / minSalary.amount,
    least: minSalary.amount,
    currency: minSalary.currency,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

import type { Salary, SalaryPerYear } from '@rolecall/contracts';

/**
 * Periods of a full-time year: 52 weeks of 5 days of 8 hours. A part-time job pays less than its annualised salary,
 * which makes rates comparable and is no promise of an income.
 */
const A_YEAR: Record<Salary['period'], number> = { hour: 2080, day: 260, week: 52, month: 12, year: 1 };

/** The salary a year, in its own currency, rounded to cents; undefined where no amount is stated or one is beyond all numbers. */
export function salaryPerYearOf({ min, max, currency, period }: Salary): SalaryPerYear | undefined {
  const amounts = Object.entries({ min, max }).flatMap(([end, amount]) => {
    const perYear = amount === undefined ? undefined : Math.round(amount * A_YEAR[period] * 100) / 100;
    return perYear !== undefined && Number.isFinite(perYear) ? [[end, perYear]] : [];
  });
  return amounts.length > 0 ? { ...Object.fromEntries(amounts), currency } : undefined;
}

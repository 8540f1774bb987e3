import type { Salary } from '@rolecall/contracts';
import { currencyOf } from './currency.ts';
import { moneyIn, type StatedMoney } from './money.ts';
import { payPeriodOf } from './pay-period.ts';
import { salaryPerYearOf } from './salary-per-year.ts';

const LOOK_BACK = 90;
const LOOK_AHEAD = 60;

const PAY_WORD =
  /\b(?:salar(?:y|ies)|pay|pays|paid|paying|compensation|wages?|remuneration|earn(?:ing)?s?|gehalt|jahresgehalt|stundenlohn|lohn|rate|base|hiring range)\b[^\n]{0,60}$/iu;
/** Money that is not the pay. */
const OTHER_MONEY_BEFORE =
  /\b(?:bonus(?:es)?|allowance|stipend|sign[- ]on|reimburse\p{L}*|tuition|budgets?|revenues?|funding|raised|raise|relocation|supplements?|premium|discounts?|fees?|insurance|savings?|sav(?:e|ing)|contributions?|commissions?|ote|on[- ]target|minimum payment|maximum payment|equity|stock|401\(?k\)?|grants?|sales|worth|cost|costs|mrr|arr|scholarships?|pension|referral|voucher|credits?|per credit hour|incentives?|differential|overtime|uplift|turnover|incremental|increments?|client|clients|investments?|donat\p{L}*|deposit|loan|assets|travel|below|under|less than|over|more than|above)\b[^\n.;]{0,45}$/iu;
const OTHER_MONEY_AFTER =
  /^[^\n.;,|]{0,25}\b(?:bonus(?:es)?|allowance|stipend|sign[- ]on|reimburse\p{L}*|tuition|budget|revenue|funding|relocation|supplement|differential|discount|fee|insurance|contribution|commissions?|ote|on[- ]target|arr|mrr|employer|match|per credit|per person|uplift|in sales|toward|towards|credit|grant|incentive|gift|voucher|referral)\b/iu;
const UP_TO = /\b(?:up to|maximum(?: of)?|max\.?|as much as|bis zu|bis|jusqu['’]à)\s{0,2}:?\s{0,2}$/iu;
const FROM =
  /\b(?:from|starting (?:at|from|salary(?: is| of)?|pay(?: is| of)?)|starts? at|minimum(?: of)?|at least|ab|as low as)\s{0,2}:?\s{0,2}$/iu;

const OR_MORE = /^[^\n.;,]{0,14}\b(?:minimum|and up|and above|or more)\b/iu;

/** A year's pay in one of these outside of these bounds is some other money, or a slip. */
const WELL_KNOWN = new Set(['USD', 'GBP', 'EUR', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);
const LEAST_A_YEAR = 9000;
const MOST_A_YEAR = 2_000_000;
/** A range wider than this is of several positions, or no range. */
const WIDEST = 4;
/** Two statements of the same pay (an hour, a year) may differ by rounding. */
const SAME_PAY = 0.04;

/**
 * The pay a text states, where amount, currency and period are all clear; `32k` after a word of pay, or as a range, is a
 * year's. Undefined where one is missing, and where the text states several (by place, grade or role).
 *
 * @param country of the posting (ISO 3166-1 alpha-2), which tells a dollar sign; undefined leaves it untold
 */
export function salaryOf(
  title: string,
  description: string,
  country: string | undefined,
): Salary | undefined {
  let found: Salary | undefined;
  for (const text of [title, description]) {
    for (const money of moneyIn(text)) {
      const salary = read(text, money, country);
      if (salary === undefined) continue;
      if (found !== undefined && !paySame(found, salary)) return undefined;
      found ??= salary;
    }
  }
  return found;
}

function read(text: string, money: StatedMoney, country: string | undefined): Salary | undefined {
  const before = text.slice(Math.max(0, money.start - LOOK_BACK), money.start);
  const after = text.slice(money.end, money.end + LOOK_AHEAD);
  if (OTHER_MONEY_BEFORE.test(before) || OTHER_MONEY_AFTER.test(after)) return undefined;
  const currency = currencyOf(money.signs, country);
  const period = payPeriodOf(before, after) ?? (isYearInThousands(money, before) ? 'year' : undefined);
  if (currency === undefined || period === undefined) return undefined;
  const salary = { ...ends(money, before, after), currency, period };
  return isPlausible(salary) ? salary : undefined;
}

/** Nobody writes another period's pay as `80k`; but other sums are written so. */
function isYearInThousands({ inThousands, min, max }: StatedMoney, before: string): boolean {
  return inThousands && (max > min || PAY_WORD.test(before) || before.trim() === '');
}

function ends({ min, max, isOpen }: StatedMoney, before: string, after: string): Pick<Salary, 'min' | 'max'> {
  if (max > min) return { min, max };
  if (UP_TO.test(before)) return { max };
  return isOpen || FROM.test(before) || OR_MORE.test(after) ? { min } : { min, max };
}

function isPlausible(salary: Salary): boolean {
  const perYear = salaryPerYearOf(salary);
  const [low, high] = [perYear?.min ?? perYear?.max ?? 0, perYear?.max ?? perYear?.min ?? 0];
  if (low <= 0 || high / low > WIDEST) return false;
  return !WELL_KNOWN.has(salary.currency) || (low >= LEAST_A_YEAR && high <= MOST_A_YEAR);
}

function paySame(one: Salary, other: Salary): boolean {
  const [a, b] = [salaryPerYearOf(one), salaryPerYearOf(other)];
  return one.currency === other.currency && near(a?.min, b?.min) && near(a?.max, b?.max);
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return Math.abs(a - b) <= SAME_PAY * Math.max(a, b);
}

import { salaryOf } from './values.ts';

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
/** Signs of one currency only; `$` and `¥` are of several. */
const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
};
const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/\bhour|\bhr\b|\/h\b/i, 'hour'],
  [/\bda(y|ily)\b/i, 'day'],
  [/\bweek/i, 'week'],
  [/\bmonth/i, 'month'],
  [/\byear|\bannu|\bp\.?a\b/i, 'year'],
];
const LONGEST = 200;

/**
 * Pay in words, such as `50,000 - 60,000 EUR per year`. Nothing is guessed: undefined unless there are one
 * or two amounts, written so that they have one reading, exactly one currency and exactly one period.
 */
export function salaryOfText(words: string | undefined): Record<string, unknown> | undefined {
  if (words === undefined || words.length > LONGEST) return undefined;
  const currencies = new Set([
    ...(words.match(/\b[A-Z]{3}\b/g) ?? []).filter((code) => CURRENCIES.has(code)),
    ...[...words].flatMap((sign) => SIGNS[sign] ?? []),
  ]);
  const periods = PERIODS.filter(([pattern]) => pattern.test(words));
  const amounts = (words.match(/\d[\d.,]*k?/gi) ?? []).map(toAmount);
  const [min, max = min] = amounts;
  if (currencies.size !== 1 || periods.length !== 1 || amounts.length > 2) return undefined;
  if (min === undefined || max === undefined || amounts.includes(undefined) || min > max) return undefined;
  return salaryOf({ min, max, currency: [...currencies][0], period: periods[0]?.[1] });
}

/** `50,000.50`, `18.5` or `50k`; what could be read in two ways, such as `50.000`, is no amount. */
function toAmount(word: string): number | undefined {
  const digits = word.replace(/[.,]$/, '');
  if (!/^(\d{1,3}(,\d{3})+|\d+)(\.\d{1,2})?k?$/i.test(digits)) return undefined;
  const number = Number(digits.replace(/[,k]/gi, ''));
  return /k$/i.test(digits) ? number * 1000 : number;
}

import type { Salary } from '@rolecall/contracts';

type Period = Salary['period'];

const PER = '(?:\\/ ?|(?:per|an?|each|every|pro|je|par|al) ?)';

const AFTER: readonly (readonly [string, Period])[] = [
  [`${PER}(?:hours?|hrs?|h|stunde|heure)|hourly|p\\/?h|hr`, 'hour'],
  [`${PER}(?:day|tag|diem|jour)|daily`, 'day'],
  [`${PER}(?:week|wk|woche|semaine)|weekly`, 'week'],
  [`${PER}(?:month|mo|monat|mois)|monthly|monatlich|p\\.?c\\.?m`, 'month'],
  [`${PER}(?:year|yr|annum|anno|jahr|an)|annually|annual|yearly|per-annum|jährlich|p\\.? ?a|\\/a`, 'year'],
];
/** What may stand between the amount and its period. */
const FILLER =
  '[ ,(*+]{0,3}(?:(?:usd|cad|aud|eur|gbp|dollars|gross|brutto|base salary|base pay|base|salary|in salary|plus|depending on experience|doe)[ ,(/]{1,2}){0,3}';
const AFTER_AMOUNT = AFTER.map(
  ([words, period]) => [new RegExp(`^${FILLER}(?:${words})(?![\\p{L}])`, 'iu'), period] as const,
);

/** "Annual salary range: " before the amount. */
const BEFORE: readonly (readonly [string, Period])[] = [
  ['hourly', 'hour'],
  ['daily|day', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['annual|yearly|annualized|annualised', 'year'],
];
const LABEL =
  '(?: (?:base|gross|starting|full[- ]time|target|expected|estimated|salary|pay|wage|rate|compensation|range|scale|hiring|band|of|is|for this (?:position|role)|between|from|the)){1,7}[ :\n–-]{0,3}(?:is |up to |from |between |starting at )?';
const BEFORE_AMOUNT = BEFORE.map(
  ([words, period]) => [new RegExp(`(?<![\\p{L}])(?:${words})${LABEL}$`, 'iu'), period] as const,
);

/** The pay period that the text right after or right before an amount states; undefined where both differ or none does. */
export function payPeriodOf(before: string, after: string): Period | undefined {
  const periods = new Set([
    ...AFTER_AMOUNT.flatMap(([pattern, period]) => (pattern.test(after) ? [period] : [])),
    ...BEFORE_AMOUNT.flatMap(([pattern, period]) => (pattern.test(before) ? [period] : [])),
  ]);
  return periods.size === 1 ? [...periods][0] : undefined;
}

import { isoDateOf } from '@rolecall/posting-normalisation';

/** Longest company or place that is kept of a foreign record; longer ones are cut. */
const MAX_NAME_LENGTH = 300;

/** The object without its undefined values. */
export function stated(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** A trimmed, non-empty string (numbers become one), or undefined. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** {@link text}, cut to the longest name a posting may carry. */
export function clip(value: unknown): string | undefined {
  return text(value)?.slice(0, MAX_NAME_LENGTH);
}

/** A finite number of 0 or more, or undefined. */
export function toNumber(value: unknown): number | undefined {
  const stripped = text(value);
  const number = stripped === undefined ? Number.NaN : Number(stripped);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** An http(s) URL, or undefined. */
export function webUrl(value: unknown): string | undefined {
  const url = text(value);
  return url && /^https?:\/\/\S+$/.test(url) && url.length <= 2048 ? url : undefined;
}

/** The host of a URL without `www.`, as a source's name. */
export function hostOf(url: string | undefined): string | undefined {
  return URL.parse(url ?? '')
    ?.hostname.replace(/^www\./, '')
    .slice(0, 64);
}

/** The calendar date a text begins with, in any usual form that can be told one way only. */
export function isoDate(value: unknown): string | undefined {
  return isoDateOf(text(value) ?? '');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The calendar date of an ISO 8601 or RFC 822 date (`Mon, 02 Mar 2026 08:00:00 GMT`), as written. */
export function feedDate(value: unknown): string | undefined {
  const [, day = '', name = '', year = ''] =
    text(value)?.match(/^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4})\b/i) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return isoDate(month > 0 ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : value);
}

/** The date-time of a Unix epoch in milliseconds, or undefined when it is not of this century. */
export function epochDate(value: unknown): string | undefined {
  const milliseconds = toNumber(value);
  if (milliseconds === undefined || milliseconds < 946_684_800_000 || milliseconds > 4_102_444_800_000) {
    return undefined;
  }
  return new Date(milliseconds).toISOString();
}

/** The distinct non-empty items of a list written with `separator`; undefined when there are none. */
export function splitList(value: string | undefined, separator: string): string[] | undefined {
  const items = (value ?? '').split(separator).flatMap((item) => text(item)?.slice(0, 120) ?? []);
  return items.length > 0 ? [...new Set(items)].slice(0, 200) : undefined;
}

/** First table row whose pattern a text matches. */
function match(table: readonly (readonly [RegExp, string])[]) {
  return (value: unknown): string | undefined => {
    const words = text(value);
    return words && table.find(([pattern]) => pattern.test(words))?.[1];
  };
}

/** Foreign wordings of our enumerations; what is not recognised stays unstated. */
export const oneOf = {
  employmentType: match([
    [/intern(ship)?\b/i, 'internship'],
    [/volunt/i, 'volunteer'],
    [/temp/i, 'temporary'],
    [/contract|consultant|freelance/i, 'contract'],
    [/part[\s_-]?time/i, 'part_time'],
    [/full[\s_-]?time/i, 'full_time'],
    [/\S/, 'other'],
  ]),
  workplace: match([
    [/hybrid/i, 'hybrid'],
    [/remote|telecommut|home/i, 'remote'],
    [/on[\s_-]?site|office|in[\s_-]person/i, 'on_site'],
  ]),
  seniority: match([
    [/intern/i, 'internship'],
    [/entry|junior/i, 'entry'],
    [/associate/i, 'associate'],
    [/mid|senior/i, 'mid_senior'],
    [/director/i, 'director'],
    [/executive/i, 'executive'],
  ]),
};

const PERIODS = ['hour', 'day', 'week', 'month', 'year'];

/** Pay as stated, in parts; undefined unless currency, period and an amount are all there. */
export function salaryOf(parts: {
  min: number | undefined;
  max: number | undefined;
  currency: string | undefined;
  period: string | undefined;
}): Record<string, unknown> | undefined {
  const { min, max } = parts;
  const currency = parts.currency?.toUpperCase();
  const word = parts.period?.toLowerCase() ?? '';
  const period = /^annu/.test(word)
    ? 'year'
    : /^da(y|ily)/.test(word)
      ? 'day'
      : PERIODS.find((name) => word.startsWith(name));
  const isStated = currency && /^[A-Z]{3}$/.test(currency) && period;
  return isStated && (min ?? max) !== undefined ? stated({ min, max, currency, period }) : undefined;
}

/** Several places as one text, each once, cut to the longest that a posting may carry. */
export function joinPlaces(places: readonly (string | undefined)[]): string | undefined {
  return clip([...new Set(places.filter((place) => place !== undefined))].join('; '));
}

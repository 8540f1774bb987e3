import type { StatedLevel } from '@rolecall/taxonomy';
import type { LevelAgrees, SalaryFits, YearsMet } from '../../fact.ts';
import { DEGREES, LEVELS, LICENCES } from './names.ts';

const ALL_OF = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const ONE_OF = new Intl.ListFormat('en-GB', { type: 'disjunction' });
const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

export function payOf({ min, max, currency }: SalaryFits): string {
  if (min === undefined) return `up to ${money(max ?? 0, currency)}`;
  if (max === undefined) return `from ${money(min, currency)}`;
  return min === max ? money(min, currency) : `${money(min, currency)} to ${money(max, currency)}`;
}

export function money(amount: number, currency: string): string {
  return `${currency} ${WHOLE.format(amount)}`;
}

export function ownLevel({ own }: LevelAgrees): string {
  return 'years' in own ? yearsOf(own.years) : `${a(LEVELS[own.level])} position (${own.title})`;
}

export function levelPhrase(level: StatedLevel): string {
  return `${a(LEVELS[level])} one`;
}

export function degreeOf(level: number): string {
  return DEGREES[level] ?? 'degree';
}

export function licenceOf(id: string): string {
  return LICENCES[id] ?? id;
}

export function yearsOf(years: number): string {
  if (years > 0 && years < 1) return 'less than a year of experience';
  const whole = Math.floor(years);
  return `${whole} ${whole === 1 ? 'year' : 'years'} of experience`;
}

/** Of whatever kind: a resume's years are not told apart by what was done in them. */
export function inAll({ told }: YearsMet): string {
  return `${yearsOf(told)} in all`;
}

/** Days, rounded down to months or years once these are how people count. */
export function lifeOf(age: number): string {
  if (age < 60) return days(age);
  return age < 730 ? `${Math.round(age / 30.44)} months` : `${Math.round(age / 365.25)} years`;
}

export function ageOf(age: number): string {
  return age === 0 ? 'today' : `${days(age)} ago`;
}

export function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** Names of fields hold commas and "and" themselves. */
export function fieldsOf(names: readonly string[]): string {
  return names.map(lowerFirst).join('; ');
}

/** `IT operations` keeps its capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** With its article. */
export function a(noun: string): string {
  return `${/^[aeiou]/u.test(noun) ? 'an' : 'a'} ${noun}`;
}

export function and(items: readonly string[]): string {
  return ALL_OF.format(items);
}

export function or(items: readonly string[]): string {
  return ONE_OF.format(items);
}

import type { SearchFilters } from '@rolecall/contracts';
import type { Texts } from '../texts/texts.ts';

/** A filter that holds, in words. */
export interface ActiveFilter {
  name: keyof SearchFilters;
  /** Which of a list; undefined for filters of one value. */
  value?: string;
  label: string;
}

/** Every filter that holds, in words; those that only go with another are told with it. */
export function activeFilters(filters: SearchFilters, texts: Texts, language: string): ActiveFilter[] {
  const { filters: words, domains } = texts;
  const { place, radiusKm, minSalary, salaryCurrency, postedWithinDays } = filters;
  const choices: Partial<Record<keyof SearchFilters, Readonly<Record<string, string>>>> = {
    workplace: words.workplaces,
    employmentType: words.employmentTypes,
    seniority: words.seniorities,
    domains,
    excludeDomains: domains,
  };
  const active: ActiveFilter[] = [];
  if (place !== undefined) {
    const distance = radiusKm === undefined ? '' : `, ${words.kilometres(radiusKm)}`;
    active.push({ name: 'place', label: `${place}${distance}` });
  }
  if (minSalary !== undefined) {
    const format = new Intl.NumberFormat(language, {
      style: 'currency',
      currency: salaryCurrency ?? 'USD',
      maximumFractionDigits: 0,
    });
    active.push({ name: 'minSalary', label: texts.jobs.from(format.format(minSalary)) });
  }
  if (postedWithinDays !== undefined) {
    active.push({ name: 'postedWithinDays', label: `${words.posted} ${words.days(postedWithinDays)}` });
  }
  for (const [name, values] of Object.entries(filters) as [keyof SearchFilters, unknown][]) {
    if (!Array.isArray(values) || name === 'keepUnstated') continue;
    for (const value of values as string[]) {
      const said = choices[name]?.[value] ?? value;
      const other = words.others[name];
      active.push({
        name,
        value,
        label: other === undefined || name === 'domains' ? said : `${other}: ${said}`,
      });
    }
  }
  return active;
}

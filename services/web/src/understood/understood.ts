import type { ProfileCorrections, ResumeProfile } from '@rolecall/contracts';

/** A skill: known to the taxonomy by its id, or typed in. */
export interface Skill {
  id?: string;
  name: string;
}

/** What a person can correct of what was read. */
export interface Understood {
  titles: readonly string[];
  skills: readonly Skill[];
  /** Years of experience; undefined where no dates were found. */
  years: number | undefined;
}

/** Most titles a correction may name. */
const MAX_TITLES = 20;

/** What was read, as it is shown. */
export function understoodFrom({ titles, skills, yearsOfExperience }: ResumeProfile): Understood {
  return {
    titles,
    skills: skills.map(({ id, name }) => ({ id, name })),
    years: yearsOfExperience === undefined ? undefined : Math.round(yearsOfExperience * 10) / 10,
  };
}

/** What differs between what was read and what a person made of it. */
export function correctionsOf(read: Understood, edited: Understood): ProfileCorrections {
  return {
    ...(same(read.titles, edited.titles) ? {} : { titles: edited.titles.slice(0, MAX_TITLES) }),
    ...(same(read.skills.map(skillKey), edited.skills.map(skillKey))
      ? {}
      : { skills: edited.skills.map(skillKey) }),
    ...(edited.years === undefined || edited.years === read.years ? {} : { yearsOfExperience: edited.years }),
  };
}

/** Adds a title or skill unless it is there already, whatever its case. */
export function withAdded<Item>(items: readonly Item[], item: Item, nameOf: (item: Item) => string): Item[] {
  const name = nameOf(item).toLowerCase();
  return items.some((one) => nameOf(one).toLowerCase() === name) ? [...items] : [...items, item];
}

/** The fields of work that the titles stand for, by their share, the largest first. */
export function fieldsOf({ occupations }: ResumeProfile, most = 3): string[] {
  const shares = new Map<string, number>();
  for (const title of occupations) {
    for (const { domain, share } of title.occupations) shares.set(domain, (shares.get(domain) ?? 0) + share);
  }
  return [...shares]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, most)
    .map(([domain]) => domain);
}

function skillKey({ id, name }: Skill): string {
  return id ?? name;
}

function same(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

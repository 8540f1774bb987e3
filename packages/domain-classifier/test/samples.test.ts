import type { OccupationTexts } from '../training/occupations.ts';
import { profileOf } from '../training/profiles.ts';
import { createRandom } from '../training/random.ts';
import type { Sample } from '../training/sample.ts';
import { splitByOccupation } from '../training/split.ts';

/** Three samples of each of 300 made-up occupations; every title but one's own is shared with the next occupation. */
const samples = Array.from({ length: 300 }, (_, at) => at).flatMap((at): Sample[] => {
  const [domain, group] = ['design', `10-${1000 + at}`] as const;
  return [
    { text: `Maker of ${at}`, kind: 'title', domain, group },
    { text: `MAKER of ${at + 1}`, kind: 'title', domain, group },
    { text: `Owner, Maker of ${at}\nMakes number ${at}.`, kind: 'profile', domain, group },
  ];
});
const parts = splitByOccupation(samples);
const of = (part: keyof typeof parts) => parts[part].map((at) => samples[at] as Sample);
const titlesOf = (part: keyof typeof parts) =>
  new Set(of(part).flatMap(({ text }) => text.toLowerCase().match(/maker of \d+/g) ?? []));

test('no occupation is on two sides of the split', () => {
  const groups = (['training', 'validation', 'test'] as const).map(
    (part) => new Set(of(part).map(({ group }) => group)),
  );
  expect(groups.every(({ size }) => size > 10)).toBe(true);
  expect(groups.reduce((sum, { size }) => sum + size, 0)).toBe(
    new Set(groups.flatMap((one) => [...one])).size,
  );
});

test('no title of a held-out occupation is trained with, alone or within a profile, whoever has it', () => {
  const [training, validation, tested] = [titlesOf('training'), titlesOf('validation'), titlesOf('test')];
  expect([...tested].filter((title) => training.has(title) || validation.has(title))).toEqual([]);
  expect([...validation].filter((title) => training.has(title))).toEqual([]);
  expect(parts.training.length).toBeGreaterThan(samples.length / 3);
});

test('the split does not move an occupation when others come in', () => {
  const fewer = samples.slice(0, 450);
  const tested = splitByOccupation(fewer).test;
  expect(tested.length).toBeGreaterThan(0);
  expect(parts.test).toEqual(expect.arrayContaining(tested));
});

const POTTER: OccupationTexts = {
  code: '51-9195.05',
  domain: 'manufacturing-utilities',
  group: '51-9195',
  titles: ['Thrower', 'Glazer', 'Kiln Hand'],
  tasks: ['Throws bowls.', 'Glazes plates.', 'Minds the kiln.'],
  skills: ['wheels', 'kilns', 'glazes'],
};

test('profiles are made of an occupation’s own texts, and the same for the same seed', () => {
  const profiles = (seed: number) => {
    const random = createRandom(seed);
    return Array.from({ length: 20 }, () => profileOf(POTTER, random));
  };
  expect(profiles(1)).toEqual(profiles(1));
  expect(profiles(1)).not.toEqual(profiles(2));
  const known = new Set([...POTTER.titles, ...POTTER.tasks, ...POTTER.skills]);
  for (const { text, kind, domain, group } of profiles(1)) {
    expect({ kind, domain, group }).toEqual({
      kind: 'profile',
      domain: POTTER.domain,
      group: POTTER.group,
    });
    expect(text.split(/\n|, /).filter((part) => !known.has(part))).toEqual([]);
  }
});

test('draws are different members, and all of them where too many are asked for', () => {
  const random = createRandom(7);
  expect(new Set(random.pick([1, 2, 3, 4, 5], 3)).size).toBe(3);
  expect(random.pick(['a', 'b'], 9).sort()).toEqual(['a', 'b']);
});

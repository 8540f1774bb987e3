import { readProfile } from '@rolecall/resume';
import { correctProfile } from '../src/correct-profile.ts';

const READ = readProfile(`Pastry chef

Experience
Pastry Chef, Hearth & Rye, March 2019 - May 2023
Laminated dough; HACCP and HACCP audits.
Night Porter, Grand Hotel, 2015 - 2018
Ran the desk.`);

it('without corrections all is as it was read', () => {
  const corrected = correctProfile(READ, {});
  expect(corrected).toEqual({
    titles: READ.titles,
    positions: READ.experience,
    education: READ.education,
    skills: READ.skills,
    otherSkills: [],
    yearsOfExperience: READ.yearsOfExperience,
  });
  expect(READ.titles).toEqual(['pastry chef', 'night porter']);
});

it('a title that is taken out takes its positions with it, and one that is put in comes as it is', () => {
  const { titles, positions } = correctProfile(READ, { titles: ['Pastry Chef', 'Head Baker'] });
  expect(titles).toEqual(['pastry chef', 'head baker']);
  expect(positions.map(({ title }) => title)).toEqual(['Pastry Chef']);
});

it('skills are known by name, other name or id, keep their counts, and others are words', () => {
  const foodSafety = READ.skills.find(({ name }) => name === 'Food safety');
  const { skills, otherSkills } = correctProfile(READ, {
    skills: ['HACCP', 'egg washing by moonlight', 'microsoft-excel', 'Python'],
  });
  expect(skills.map(({ name }) => name)).toEqual(['Food safety', 'Microsoft Excel', 'Python']);
  expect(skills[0]?.count).toBe(foodSafety?.count);
  expect(skills.map(({ written }) => written)).toEqual([['HACCP'], ['Microsoft Excel'], ['Python']]);
  expect(otherSkills).toEqual(['egg washing by moonlight']);
});

it('empty lists say that there are none, and years are taken as said', () => {
  expect(correctProfile(READ, { titles: [], skills: [], yearsOfExperience: 0 })).toMatchObject({
    titles: [],
    positions: [],
    skills: [],
    yearsOfExperience: 0,
  });
});

import type { ResumeProfile } from '@rolecall/contracts';
import { correctionsOf, fieldsOf, understoodFrom, withAdded } from '../src/understood/understood.ts';

const occupation = (domain: string, share: number) => ({ code: domain, name: domain, share, domain });

const PROFILE: ResumeProfile = {
  titles: ['night baker', 'kitchen porter'],
  occupations: [
    { title: 'night baker', current: true, known: 'baker', occupations: [occupation('food-service', 0.9)] },
    {
      title: 'kitchen porter',
      current: false,
      known: 'porter',
      occupations: [occupation('food-service', 0.5), occupation('facilities-maintenance', 0.5)],
    },
  ],
  yearsOfExperience: 6.58,
  experience: [],
  education: [],
  skills: [
    { id: 'skill:baking', name: 'Baking', written: ['baking'], count: 3, sections: ['skills'] },
    { id: 'skill:haccp', name: 'HACCP', written: ['HACCP'], count: 1, sections: ['skills'] },
  ],
  certifications: [],
  languages: [],
  sections: [],
};

it('what was not touched is not corrected', () => {
  const read = understoodFrom(PROFILE);
  expect(read).toMatchObject({ titles: PROFILE.titles, years: 6.6 });
  expect(correctionsOf(read, read)).toEqual({});
});

it('what was touched replaces what was read: known skills by id, others by name', () => {
  const read = understoodFrom(PROFILE);
  const edited = { titles: [], skills: [...read.skills.slice(1), { name: 'Sourdough' }], years: 0 };
  expect(correctionsOf(read, edited)).toEqual({
    titles: [],
    skills: ['skill:haccp', 'Sourdough'],
    yearsOfExperience: 0,
  });
});

it('names are added once, whatever their case', () => {
  const name = (text: string) => text;
  expect(withAdded(['Baking'], 'baking', name)).toEqual(['Baking']);
  expect(withAdded(['Baking'], 'HACCP', name)).toEqual(['Baking', 'HACCP']);
});

it('fields of work come by the share of all titles, the largest first', () => {
  expect(fieldsOf(PROFILE)).toEqual(['food-service', 'facilities-maintenance']);
  expect(fieldsOf({ ...PROFILE, occupations: [] })).toEqual([]);
});

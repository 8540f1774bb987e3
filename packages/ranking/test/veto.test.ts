import { unmetMusts, veto } from '../src/index.ts';
import { candidate } from './support/candidates.ts';

const MUSTS = ['licence:law', 'licence:registered-nurse', 'degree:4', 'degree:5'];
const asking = (id: string, ...musts: string[]) =>
  candidate(id, { asks: { skills: [], licences: [], musts } });
const CANDIDATES = [
  asking('open'),
  asking('law', 'licence:law'),
  asking('nurse', 'licence:registered-nurse'),
  asking('master', 'degree:4'),
  asking('doctor', 'degree:5'),
  asking('both', 'degree:5', 'licence:law'),
];

it.each([
  [{ licences: [], degree: 3, titles: ['baker'] }, ['open'], { licence: 3, degree: 2 }],
  [{ licences: ['law'], degree: 4, titles: ['baker'] }, ['open', 'law', 'master'], { licence: 1, degree: 2 }],
  [
    { licences: ['law'], degree: 5, titles: ['intensive care nurse'] },
    ['open', 'law', 'nurse', 'master', 'doctor', 'both'],
    { licence: 0, degree: 0 },
  ],
])('with %j, what demands more is left out and counted', (profile, kept, vetoed) => {
  const result = veto(CANDIDATES, unmetMusts(MUSTS, profile));
  expect(result.kept.map(({ job }) => job.id)).toEqual(kept);
  expect(result.vetoed).toEqual(vetoed);
});

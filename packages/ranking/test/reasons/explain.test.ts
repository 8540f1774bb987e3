import type { Contributions } from '@rolecall/contracts';
import fc from 'fast-check';
import type { CandidateProfile } from '../../src/index.ts';
import { bandOf } from '../../src/index.ts';
import { type Explainable, explain } from '../../src/reasons/explain.ts';
import { candidate, NOTHING_TOLD } from '../support/candidates.ts';

const NOW = new Date('2026-11-25T12:00:00Z');
const NO_PARTS: Contributions = {
  typical: 0,
  titles: 0,
  experience: 0,
  words: 0,
  skills: 0,
  field: 0,
  level: 0,
  requirements: 0,
  posting: 0,
};
const PROFILE: CandidateProfile = {
  titles: ['senior accountant'],
  skills: [{ id: 'payroll', name: 'Payroll', written: ['payroll'], count: 1 }],
  domains: { accounting: 0.9 },
  degree: 3,
  licences: [],
  years: 8,
  told: { ...NOTHING_TOLD, degree: 3, degreeHinted: 3 },
};

function explainable(
  parts: Partial<Contributions> = {},
  more: Partial<Explainable['job']> = {},
): Explainable {
  const { job, analysis } = candidate('a', {
    title: 'Senior Accountant',
    domains: { accounting: 0.8 },
    asks: {
      skills: [
        { id: 'payroll', written: 'payroll', firm: true },
        { id: 'sap', written: 'SAP', firm: true },
      ],
      degree: { level: 4, firm: true },
      licences: [],
      musts: ['degree:4'],
      years: { count: 5, firm: true },
    },
  });
  return {
    job: { ...job, ...more },
    analysis,
    features: { domain: 0.8 },
    contributions: { ...NO_PARTS, ...parts },
  };
}

it('reasons come by what their kind counts in the score, those against after those for', () => {
  const kinds = (parts: Partial<Contributions>) =>
    explain(explainable(parts), PROFILE, { now: NOW }).reasons.map(({ kind, fit }) => `${fit} ${kind}`);
  expect(kinds({ titles: 1, skills: 2, field: 0.5, level: 0.1, requirements: -1 })).toEqual([
    'for skills_matched',
    'for title',
    'for field',
    'for seniority',
    'for experience',
    'against degree',
    'against skills_missing',
  ]);
  expect(kinds({ titles: 3, skills: -2 }).slice(0, 1)).toEqual(['for title']);
  expect(kinds({ titles: 3, skills: -2 }).slice(-2)).toEqual(['against skills_missing', 'against degree']);
});

it('the sentence tells of what counts most, and of what is lacking', () => {
  const { explanation } = explain(
    explainable({ titles: 2, skills: 1, field: 0.5, level: -1, requirements: -1 }),
    PROFILE,
    {
      now: NOW,
    },
  );
  expect(explanation).toBe(
    'The resume has the same title (senior accountant), shares payroll with the posting and is of the same field ' +
      '(accounting, audit and tax), but does not name a master’s degree or SAP, which the posting asks for.',
  );
});

it('praise that takes from the score is told where there is no other; age and preferences are told', () => {
  const { explanation, reasons } = explain(
    explainable(
      { titles: -2, skills: -1, field: -2, level: -2, requirements: -2 },
      {
        postedAt: '2026-05-25',
        location: 'Dublin, Ireland',
        derived: {
          place: { city: 'Dublin', country: 'IE' },
          salaryPerYear: { max: 30_000, currency: 'EUR' },
        },
      },
    ),
    PROFILE,
    {
      now: NOW,
      preferences: { place: { city: 'Cork', country: 'IE' }, minSalary: { amount: 40_000, currency: 'EUR' } },
    },
  );
  expect(explanation).toMatch(/^The resume shares payroll with the posting, but does not name /);
  expect(reasons.map(({ label }) => label)).toEqual(
    expect.arrayContaining([
      'In Dublin, Ireland, not Cork, IE',
      'Pays up to EUR 30,000 a year; at least EUR 40,000 is asked for',
      'Posted 184 days ago',
    ]),
  );
});

it('where nothing is known there are no reasons, and the sentence claims none', () => {
  const { job, analysis } = candidate('a', { title: 'Chief Pilot' });
  const unknown: CandidateProfile = {
    titles: [],
    skills: [],
    domains: {},
    degree: 1,
    licences: [],
    years: undefined,
    told: NOTHING_TOLD,
  };
  expect(
    explain({ job, analysis, features: { domain: 0 }, contributions: NO_PARTS }, unknown, { now: NOW }),
  ).toEqual({
    reasons: [],
    explanation: 'Only the likeness of both texts speaks for the job.',
  });
});

it('whatever counts how much: values are 0 to 1, and the sentence is one that names nothing but what is in the reasons', () => {
  const part = fc.double({ min: -3, max: 3, noNaN: true });
  const parts = fc.record({ titles: part, skills: part, field: part, level: part, requirements: part });
  fc.assert(
    fc.property(parts, (contributions) => {
      const { reasons, explanation } = explain(explainable(contributions), PROFILE, { now: NOW });
      expect(reasons.every(({ value }) => value >= 0 && value <= 1)).toBe(true);
      expect(explanation).toMatch(/^(?:The resume|Only the likeness of both texts) [^.]*\.$/);
      const told = reasons
        .map(({ label, evidence }) => [label, ...evidence.resume, ...evidence.posting].join(' '))
        .join(' ');
      for (const name of ['payroll', 'SAP', 'master’s degree', '8 years', 'senior accountant'])
        if (explanation.includes(name)) expect(told).toContain(name);
      expect(explanation.match(/ but /g)?.length ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

it.each([
  [0.95, 'strong'],
  [0.7, 'strong'],
  [0.69, 'good'],
  [0.4, 'good'],
  [0.39, 'possible'],
])('a score of %d is %s', (score, band) => {
  expect(bandOf(score)).toBe(band);
});

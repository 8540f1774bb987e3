import type { PostingAsks } from '@rolecall/contracts';
import { listSkills, nameWords } from '@rolecall/taxonomy';
import { type CandidateProfile, stemOf } from '../../src/index.ts';
import { fieldFact } from '../../src/reasons/facts/field-fact.ts';
import { freshnessFact } from '../../src/reasons/facts/freshness-fact.ts';
import { IMPLIED_BY } from '../../src/reasons/facts/implied-skills.ts';
import { levelFact } from '../../src/reasons/facts/level-fact.ts';
import { placeFact } from '../../src/reasons/facts/place-fact.ts';
import { requirementFacts } from '../../src/reasons/facts/requirement-facts.ts';
import { salaryFact } from '../../src/reasons/facts/salary-fact.ts';
import { saysTheSame } from '../../src/reasons/facts/same-skill.ts';
import { skillFacts } from '../../src/reasons/facts/skill-facts.ts';
import { titleFact } from '../../src/reasons/facts/title-fact.ts';
import { NOTHING_TOLD } from '../support/candidates.ts';

type Told = Partial<CandidateProfile['told']>;
const profile = (more: Partial<Omit<CandidateProfile, 'told'>> & { told?: Told } = {}): CandidateProfile => ({
  titles: [],
  skills: [],
  domains: {},
  degree: 1,
  licences: [],
  years: undefined,
  ...more,
  told: { ...NOTHING_TOLD, ...more.told },
});
const asks = (more: Partial<PostingAsks> = {}): PostingAsks => ({
  skills: [],
  licences: [],
  musts: [],
  ...more,
});

describe('skills', () => {
  const skill = (id: string, ...written: string[]) => ({ id, name: id, written, count: 1 });
  const asked = (id: string, written: string, firm = true) => ({ id, written, firm });
  const told = (text: string) => ({ words: new Set(nameWords(text).map(stemOf)) });

  it('shared are those both name, the firm ones first; missing those asked for outright', () => {
    const facts = skillFacts(
      asks({
        skills: [
          asked('payroll', 'payroll', false),
          asked('welding', 'welding'),
          asked('sap', 'SAP'),
          asked('haccp', 'haccp', false),
        ],
      }),
      profile({ skills: [skill('payroll', 'payroll'), skill('welding', 'welding')] }),
    );
    expect(facts).toMatchObject([
      {
        kind: 'skills_matched',
        skills: [
          { resume: 'welding', posting: 'welding' },
          { resume: 'payroll', posting: 'payroll' },
        ],
      },
      { kind: 'skills_missing', skills: ['SAP'] },
    ]);
  });

  it('is not missing what the resume has by another name, in other words, or by its first letters', () => {
    const missing = (id: string, written: string, own: CandidateProfile['skills'], text = '') =>
      skillFacts(asks({ skills: [asked(id, written)] }), profile({ skills: own, told: told(text) })).filter(
        ({ kind }) => kind === 'skills_missing',
      ).length;
    expect(missing('microsoft-office', 'microsoft office', [])).toBe(1);
    expect(missing('microsoft-office', 'microsoft office', [skill('microsoft-excel', 'excel')])).toBe(0);
    expect(missing('microsoft-word', 'microsoft word', [], 'WORD, EXCEL and PowerPoint')).toBe(0);
    expect(missing('account-reconciliation', 'account reconciliations', [], 'Reconciled accounts')).toBe(0);
    expect(missing('local-area-network-lan', 'local area network', [], 'LAN and WAN')).toBe(0);
  });

  it('traits, everyday words and tools are neither shared nor missing', () => {
    expect(
      skillFacts(
        asks({
          skills: [
            asked('communication', 'communication'),
            asked('english', 'english'),
            asked('scheduling', 'scheduling'),
          ],
        }),
        profile({ skills: [skill('communication', 'communication')] }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['law-enforcement', 'investigations', 'law enforcement', false],
    ['law-enforcement', 'law enforcement', 'law enforcement', true],
    ['accounts-payable', 'AP', 'accounts payable', true],
    ['gaap', 'GAAP', 'generally accepted accounting principles', true],
    ['account-reconciliation', 'account reconciliation', 'reconciliations', true],
    ['networking', 'dns', 'vpn', false],
    ['microsoft-excel', 'excel', 'microsoft excel', true],
    ['forklift-operation', 'forklift', 'forklift certified', false],
    ['product-management', 'product development', 'product management', false],
  ])('%s: %j and %j say the same: %j', (id, a, b, same) => {
    const found = listSkills().find((one) => one.id === id);
    expect(saysTheSame(found ?? { kind: 'general', name: id }, a, b)).toBe(same);
  });

  it('names only skills there are as implying others', () => {
    const ids = new Set(listSkills().map(({ id }) => id));
    const unknown = Object.entries(IMPLIED_BY).flatMap(([id, by]) =>
      [id, ...by].filter((one) => !ids.has(one)),
    );
    expect(unknown).toEqual([]);
  });
});

describe('title', () => {
  it.each([
    ['Senior Accountant', ['accountant'], 'same', 'accountant'],
    ['Staff / Senior Accountant (', ['senior accountant', 'staff accountant'], 'same', 'staff accountant'],
    [
      'Regional Sales Manager – Northwest',
      ['sales manager', 'regional sales manager'],
      'similar',
      'regional sales manager',
    ],
    ['Mortgage Loan Officer', ['commercial lender'], 'occupation', 'commercial lender'],
  ])('%s for %j: %s', (posting, titles, how, own) => {
    expect(titleFact(posting, titles)).toMatchObject({ how, own, posting });
  });

  it.each([
    ['Sales Administrator', ['sales engineer']],
    ['Marketing Manager', ['office manager']],
    ['Product Sales Manager', ['product manager']],
    ['Chief Pilot', ['baker']],
    ['Manager', ['manager']],
    ['Baker', []],
  ])('%s does not agree with %j', (posting, titles) => {
    expect(titleFact(posting, titles)).toBeUndefined();
  });
});

describe('field', () => {
  it('names what both are of, tells of others only where both sides are sure, and else says nothing', () => {
    expect(fieldFact({ accounting: 0.8, law: 0.2 }, { accounting: 0.6 }, 0.7)).toMatchObject({
      fit: 'for',
      own: ['Accounting, audit and tax'],
    });
    expect(fieldFact({ design: 0.9 }, { accounting: 0.9 }, 0.05)).toMatchObject({
      fit: 'against',
      own: ['Accounting, audit and tax'],
      posting: ['Design and visual communication'],
    });
    expect(fieldFact({ design: 0.5 }, { accounting: 0.5 }, 0.05)).toBeUndefined();
    expect(fieldFact({}, {}, 0)).toBeUndefined();
  });
});

describe('level', () => {
  const levels = (title: string, own: string, more: Partial<CandidateProfile> = {}) =>
    levelFact({ title }, profile({ titles: [own], ...more }));

  it('is told where both titles state one', () => {
    expect(levels('Senior Accountant', 'senior clerk')).toMatchObject({ fit: 'for', value: 1 });
    expect(levels('Director of Finance', 'senior accountant')).toMatchObject({ fit: 'against' });
    expect(levels('Accounting Manager', 'senior accountant')).toBeUndefined();
    expect(levels('Accountant', 'senior accountant')).toBeUndefined();
  });

  it('years stand in for a title that states none, where they are far from it', () => {
    expect(levels('Junior Accountant', 'accountant', { years: 12 })).toMatchObject({
      fit: 'against',
      own: { years: 12 },
    });
    expect(levels('Senior Accountant', 'accountant', { years: 1 })).toMatchObject({ fit: 'against' });
    expect(
      levels('Senior Accountant', 'accountant', { years: 1, told: { ...NOTHING_TOLD, claimedYears: 8 } }),
    ).toBeUndefined();
    expect(levels('Senior Accountant', 'accountant')).toBeUndefined();
  });

  it('the feed’s level counts where the title states none, but not that of a beginner for who leads', () => {
    const fed = (title: string) =>
      levelFact({ title, seniority: 'entry' }, profile({ titles: ['accountant'], years: 12 }));
    expect(fed('Accountant')).toMatchObject({ fit: 'against', posting: { level: 'junior' } });
    expect(fed('Team Lead')).toBeUndefined();
  });
});

describe('requirements', () => {
  const facts = (asked: Partial<PostingAsks>, told: Told, more: Partial<CandidateProfile> = {}) =>
    requirementFacts(asks(asked), profile({ ...more, told }));

  it('a degree is met by one that is told, and lacking where it is firm and nowhere hinted at', () => {
    const degree = { level: 4, firm: true };
    expect(facts({ degree }, { degree: 5 })).toMatchObject([{ fit: 'for', asked: 4, held: 5 }]);
    expect(facts({ degree }, { degree: 3, degreeHinted: 3 })).toMatchObject([
      { fit: 'against', asked: 4, held: 3 },
    ]);
    expect(facts({ degree }, { degree: 3, degreeHinted: 4 })).toEqual([]);
    expect(facts({ degree: { level: 4, firm: false } }, { degree: 3, degreeHinted: 3 })).toEqual([]);
    expect(facts({ degree }, {})).toEqual([]);
  });

  it('a licence is met by one held, and lacking where no word of the resume may speak of it', () => {
    const licences = [{ id: 'teaching', firm: true }];
    expect(facts({ licences }, { licences: ['teaching'] })).toMatchObject([
      { fit: 'for', licences: ['teaching'] },
    ]);
    expect(facts({ licences }, {})).toMatchObject([{ fit: 'against', licences: ['teaching'] }]);
    expect(facts({ licences }, { words: new Set(['licens']) })).toEqual([]);
    expect(facts({ licences }, {}, { licences: ['teaching'] })).toEqual([]);
    expect(facts({ licences: [{ id: 'teaching', firm: false }] }, {})).toEqual([]);
  });

  it('years are met, or lacking by more than rounding and claims', () => {
    const years = { count: 5, firm: true };
    expect(facts({ years }, {}, { years: 7 })).toMatchObject([{ fit: 'for', asked: 5, told: 7 }]);
    expect(facts({ years }, {}, { years: 2 })).toMatchObject([
      { fit: 'against', asked: 5, told: 2, value: 0.4 },
    ]);
    expect(facts({ years }, {}, { years: 4.6 })).toEqual([]);
    expect(facts({ years }, { claimedYears: 7 }, { years: 2 })).toEqual([]);
    expect(facts({ years }, {})).toEqual([]);
  });
});

describe('freshness', () => {
  const now = new Date('2026-11-25T12:00:00Z');

  it.each([
    ['2026-11-25T11:00:00Z', 0, 'for'],
    ['2026-11-24', 1, 'for'],
    ['2026-10-26', 30, 'for'],
    ['2026-10-20', 36, 'against'],
    ['2026-12-01', 0, 'for'],
  ])('%s is %d days: %s', (posted, days, fit) => {
    expect(freshnessFact(posted, now)).toMatchObject({ days, fit });
  });

  it('says nothing of a posting without a date', () => {
    expect(freshnessFact(undefined, now)).toBeUndefined();
    expect(freshnessFact('soon', now)).toBeUndefined();
  });
});

describe('place', () => {
  const DUBLIN = { city: 'Dublin', country: 'IE', coordinates: { lat: 53.35, lon: -6.26 } };
  const CORK = { city: 'Cork', country: 'IE', coordinates: { lat: 51.9, lon: -8.47 } };
  const fitOf = (place: object, preferences: Parameters<typeof placeFact>[1], workplace?: 'remote') =>
    placeFact({ location: 'there', derived: { place }, ...(workplace && { workplace }) }, preferences)?.fit;

  it('is told by the narrowest part that is preferred, where the posting states it', () => {
    expect(fitOf({ city: 'cork', country: 'IE' }, { place: { city: 'Cork', country: 'IE' } })).toBe('for');
    expect(fitOf(DUBLIN, { place: { city: 'Cork', country: 'IE' } })).toBe('against');
    expect(fitOf({ country: 'IE' }, { place: { city: 'Cork', country: 'IE' } })).toBeUndefined();
    expect(fitOf({ country: 'FR' }, { place: { city: 'Cork', country: 'IE' } })).toBe('against');
    expect(fitOf(DUBLIN, { place: { country: 'IE' } })).toBe('for');
    expect(fitOf({}, {})).toBeUndefined();
  });

  it('within a radius by coordinates, of which not knowing says nothing', () => {
    expect(fitOf(DUBLIN, { place: CORK, radiusKm: 250 })).toBe('for');
    expect(fitOf(DUBLIN, { place: CORK, radiusKm: 100 })).toBe('against');
    expect(placeFact({ derived: { place: DUBLIN } }, { place: CORK, radiusKm: 100 })?.km).toBe(220);
    expect(fitOf({ city: 'Dublin', country: 'IE' }, { place: CORK, radiusKm: 100 })).toBeUndefined();
  });

  it('remote work fits everywhere, but for another country', () => {
    expect(fitOf({}, { place: CORK }, 'remote')).toBe('for');
    expect(fitOf({ country: 'US' }, { place: CORK }, 'remote')).toBe('against');
  });
});

describe('salary', () => {
  const fact = (pay: object | undefined, amount = 50_000) =>
    salaryFact(
      { derived: pay === undefined ? {} : { salaryPerYear: { currency: 'EUR', ...pay } } },
      { minSalary: { amount, currency: 'EUR' } },
    );

  it('fits where its highest is enough, and says nothing where it is not stated or not comparable', () => {
    expect(fact({ min: 40_000, max: 55_000 })).toMatchObject({ fit: 'for', value: 1 });
    expect(fact({ max: 40_000 })).toMatchObject({ fit: 'against', value: 0.8 });
    expect(fact({ min: 60_000 })).toMatchObject({ fit: 'for' });
    expect(fact({ min: 40_000 })).toBeUndefined();
    expect(fact({ max: 60_000, currency: 'USD' })).toBeUndefined();
    expect(fact(undefined)).toBeUndefined();
    expect(salaryFact({ derived: { salaryPerYear: { max: 1, currency: 'EUR' } } }, {})).toBeUndefined();
  });
});

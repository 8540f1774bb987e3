import fc from 'fast-check';
import { type CandidateProfile, FEATURE_GROUPS, featuresOf, rowsOf, shippedRanker } from '../src/index.ts';
import { skillWeights } from '../src/skill-weights.ts';
import { candidate, NOTHING_TOLD } from './support/candidates.ts';

const PROFILE: CandidateProfile = {
  titles: ['registered nurse', 'nursing assistant'],
  skills: [
    { id: 'python', name: 'Python', written: ['python'], count: 1 },
    { id: 'sql', name: 'SQL', written: ['sql'], count: 1 },
  ],
  domains: { 'nursing-care': 0.64, medicine: 0.36 },
  degree: 2,
  licences: ['registered-nurse'],
  years: 3,
  told: NOTHING_TOLD,
};
const featuresFor = (...args: Parameters<typeof candidate>) => featuresOf([candidate(...args)], PROFILE)[0];

it('skills are alike fully when they are the same, and not at all when none is shared', () => {
  expect(featuresFor('a', { skills: { python: 1, sql: 1 } })?.skillSimilarity).toBeCloseTo(1, 12);
  expect(featuresFor('a', { skills: { welding: 3 } })).toMatchObject({
    skillSimilarity: 0,
    skillCoverage: 0,
  });
  expect(featuresFor('a')).toMatchObject({ skillSimilarity: 0, skillCoverage: 0 });
});

it('coverage is the weight of the shared skills over that of all, and five more', () => {
  const weightOf = skillWeights();
  const [python, welding] = [weightOf('python'), weightOf('welding')];
  expect(featuresFor('a', { skills: { python: 4, welding: 1 } })?.skillCoverage).toBeCloseTo(
    python / (python + welding + 5),
    12,
  );
});

it('a rare skill weighs more than a common one, and one never seen the most', () => {
  const weightOf = skillWeights();
  expect(weightOf('communication')).toBeGreaterThan(0);
  expect(weightOf('communication')).toBeLessThan(weightOf('python'));
  expect(weightOf('python')).toBeLessThan(weightOf('a skill nobody has'));
});

it('naming one more of the resume’s skills never lowers the score', async () => {
  const ranker = await shippedRanker();
  const other = fc.dictionary(
    fc.constantFrom('welding', 'leadership', 'haccp'),
    fc.integer({ min: 1, max: 9 }),
  );
  await fc.assert(
    fc.asyncProperty(other, async (skills) => {
      const rows = [skills, { ...skills, python: 1 }].flatMap(
        (named) => featuresFor('a', { skills: named }) ?? [],
      );
      const [without, withOne] = await ranker.score(rowsOf(ranker, rows));
      expect(withOne).toBeGreaterThanOrEqual((without as number) - 1e-5);
    }),
  );
});

it('tells how many skills are shared and how many are missing', () => {
  expect(featuresFor('a', { skills: { python: 2, welding: 1, haccp: 1 } })).toMatchObject({
    skillsShared: Math.log1p(1),
    skillsMissing: -Math.log1p(2),
  });
});

it('titles agree in their words, rare ones weighing more and older titles less', () => {
  const titled = (title: string) => featuresFor('a', { title });
  expect(titled('Registered Nurse')?.titleCoverage).toBeGreaterThan(0.85);
  expect(titled('Senior Registered Nurse')?.titleWords).toBe(titled('Registered Nurse')?.titleWords);
  expect(titled('Registered Nurse')?.titleWords).toBeGreaterThan(
    titled('Nursing Assistant')?.titleWords ?? 1,
  );
  expect(titled('Registered Midwife')?.titleCoverage).toBeLessThan(0.6);
  expect(titled('Of and the')).toMatchObject({ titleWords: 0, titleCoverage: 0 });
});

it('what is asked for and lacking is told: steps to the degree, licences, years', () => {
  expect(
    featuresFor('a', { demands: { degree: 4, licences: ['law', 'registered-nurse'], years: 5 } }),
  ).toMatchObject({ degreeGap: -2, degreeOpen: 0, licencesMissing: -1, yearsMissing: -2 });
  expect(featuresFor('a', { demands: { degree: 0, licences: [], years: 0 } })).toMatchObject({
    degreeGap: 0,
    degreeOpen: 1,
    licencesMissing: 0,
    yearsMissing: 0,
  });
});

it('fields of work agree by the Bhattacharyya coefficient, wholly when they are the same', () => {
  const domainOf = (domains: Record<string, number>) => featuresFor('a', { domains })?.domain;
  expect(domainOf({ 'nursing-care': 0.64, medicine: 0.36 })).toBeCloseTo(1, 12);
  expect(domainOf({ medicine: 0.25, 'law-policy': 0.75 })).toBeCloseTo(0.3, 12);
  expect(domainOf({ 'law-policy': 1 })).toBe(0);
  expect(domainOf({})).toBe(0);
});

it('occupations agree by the root of the product of shares; an older title counts less', () => {
  const nurse = featuresFor('a', { occupations: { '29-1141.00': 1 } })?.occupation ?? 0;
  const assistant = featuresFor('a', { occupations: { '31-1131.00': 1 } })?.occupation ?? 0;
  expect(nurse).toBeGreaterThan(assistant);
  expect(assistant).toBeGreaterThan(0);
  expect(featuresFor('a', { occupations: { '45-2091.00': 1 } })?.occupation).toBe(0);
});

it('the level of a posting is compared with the candidate’s most telling title', () => {
  expect(featuresFor('a', { title: 'Nurse' })?.level).toBeCloseTo(0);
  expect(featuresFor('a', { title: 'Chief Nursing Officer' })?.level).toBe(-4);
});

it('every feature is evidence of one kind', () => {
  const grouped = Object.values(FEATURE_GROUPS).flat();
  expect([...grouped].sort()).toEqual(Object.keys(featuresFor('a') ?? {}).sort());
});

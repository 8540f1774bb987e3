import { postingAsks } from '../../src/index.ts';

const asks = (description: string, title = 'Accountant', skills?: string[]) =>
  postingAsks({ title, description, ...(skills && { skills }) });
const firm = (description: string, title?: string) =>
  asks(description, title).skills.flatMap(({ written, firm }) => (firm ? written : []));
const named = (description: string, skills?: string[]) =>
  asks(description, 'Accountant', skills).skills.map(({ written }) => written);

describe('skills', () => {
  it('asks for what a list of requirements or a sentence that asks holds', () => {
    expect(firm('Requirements\n- Payroll and general ledger\n- Advanced Excel')).toEqual([
      'payroll',
      'general ledger',
      'advanced excel',
    ]);
    expect(firm('You will join a team of five. Experience with QuickBooks is required.')).toEqual([
      'QuickBooks',
    ]);
  });

  it('what comes up in the work, and wishes, are named and not asked for', () => {
    const text = 'Duties\nPrepares payroll each month.\nNice to have\n- SAP';
    expect(firm(text)).toEqual([]);
    expect(named(text)).toEqual(['payroll', 'SAP']);
    expect(firm('Experience with SAP is a plus.')).toEqual([]);
    expect(firm('Ability to learn Salesforce is expected.')).toEqual([]);
  });

  it('benefits, the employer’s trade and colleagues ask for nothing', () => {
    expect(
      named('Requirements\nPayroll\nWhy choose us?\nMental health days and real estate discounts'),
    ).toEqual(['payroll']);
    expect(named('Acme is a leading provider of patient care and infection prevention.')).toEqual([]);
    expect(named('Looking for a laborer for our real estate team.')).toEqual([]);
    expect(firm('Requirements\nWorks closely with procurement and payroll')).toEqual([]);
  });

  it('fields of study, examples and alternatives are no skills asked for', () => {
    expect(named('Qualifications\nA degree in economics or computer science')).toEqual([]);
    expect(firm('Requirements\nDesign software (e.g. AutoCAD, SketchUp)')).not.toContain('autocad');
    expect(firm('Requirements\nKorean or Spanish required')).toEqual([]);
    expect(firm('Experience in print, logistics software, procurement, or payroll is required.')).toEqual([]);
  });

  it('neither are what is denied, the title repeated, what the body bears, and journeys', () => {
    expect(named('No lesson planning required.')).toEqual([]);
    expect(firm('The Scientist (Water Ecology) must know the city.', 'Scientist (Water Ecology)')).toEqual(
      [],
    );
    expect(firm('Requirements\nAble to lift forklift batteries of 50 pounds')).toEqual([]);
    expect(firm('Requirements\nTravels to trade shows')).toEqual([]);
  });

  it('LinkedIn’s functions, which its feeds list as skills, are none', () => {
    expect(named('Keeps books.', ['Business Development', 'Sales', 'QuickBooks'])).toEqual(['QuickBooks']);
  });

  it('reads text whose line breaks were lost', () => {
    expect(
      firm(
        'Works on the books.QualificationsBachelor’s degreeProficient in Microsoft ExcelKnowledge of QuickBooks',
      ),
    ).toEqual(['microsoft excel', 'QuickBooks']);
    expect(firm('Role * Keep books Required Skills: * Payroll * QuickBooks')).toEqual([
      'payroll',
      'QuickBooks',
    ]);
  });
});

describe('degree', () => {
  it.each([
    ['Requirements\nBachelor’s degree in accounting', { level: 3, firm: true }],
    ['Requirements\nBachelor’s degree or equivalent experience', { level: 3, firm: false }],
    [
      'Requirements\nAssociate degree or two years of sales administration experience',
      { level: 2, firm: false },
    ],
    ['Requirements\nAssociate or Bachelor’s degree in nursing', { level: 2, firm: false }],
    ['Requirements\nMaster’s degree in Social Work', { level: 4, firm: true }],
    ['Requirements\nBachelor’s degree required, master’s preferred', { level: 3, firm: true }],
    ['Requirements\nHigh school diploma or GED', { level: 1, firm: true }],
    [
      '1. A master’s degree from a college; or\n2. A bachelor’s degree and 4 years',
      { level: 3, firm: false },
    ],
  ])('%j', (description, degree) => {
    expect(asks(description).degree).toEqual(degree);
  });

  it.each([
    'A high degree of flexibility is required.',
    'Preferred\nMaster’s degree',
    'Requirements\nCurrently pursuing a bachelor’s degree',
    'Requirements\nState-issued High School teaching experience',
    'You will teach high school students.',
  ])('%j asks for none', (description) => {
    expect(asks(description).degree).toBeUndefined();
  });
});

describe('licences', () => {
  it.each([
    ['Requirements\nCurrent RN licence', 'Ward Nurse', [{ id: 'registered-nurse', firm: true }]],
    ['Cares for patients.', 'Registered Nurse – ICU', [{ id: 'registered-nurse', firm: true }]],
    [
      'Requirements\nRN or LPN licence',
      'Nurse',
      [
        { id: 'registered-nurse', firm: false },
        { id: 'practical-nurse', firm: false },
      ],
    ],
    ['Must obtain a CDL within six months.\nMust hold a CDL.', 'Driver', [{ id: 'driving', firm: false }]],
  ])('%j', (description, title, licences) => {
    expect(asks(description, title).licences).toEqual(licences);
  });

  it.each([
    ['We are a dental CPA firm.', 'Accountant'],
    ['Requirements\nCPA preferred', 'Accountant'],
    ['Requirements\nReports to the registered nurse', 'Care Assistant'],
    ['Has your teaching license ever been revoked?', 'Teacher'],
    ['Must be able to obtain a security clearance.', 'Analyst'],
    ['Assists on the ward.', 'Student Registered Nurse'],
  ])('%j, %s asks for none', (description, title) => {
    expect(asks(description, title).licences).toEqual([]);
  });
});

describe('years', () => {
  it.each([
    ['Requirements\n5+ years of accounting experience', { count: 5, firm: true }],
    ['Requirements\nSix (6) years of experience, at least two (2) years in charge', { count: 6, firm: true }],
    ['Requirements\n3 years of experience or a bachelor’s degree', { count: 3, firm: false }],
  ])('%j', (description, years) => {
    expect(asks(description).years).toEqual(years);
  });

  it.each([
    'Requirements\n0 - 2 years’ experience',
    'For over 20 years we have gathered experience.',
    'Requirements\nExperience within the past three (3) years',
    'Preferred\n5 years of experience',
  ])('%j asks for none', (description) => {
    expect(asks(description).years).toBeUndefined();
  });
});

it('a posting that says nothing asks for nothing', () => {
  expect(asks('Come and work with us.')).toEqual({ skills: [], licences: [], musts: [] });
});

it('takes time linear in hostile texts', () => {
  const parts = [
    'Requirements: ',
    'aB',
    ' or ',
    '(',
    ', a',
    'degree ',
    '5 years ',
    'must ',
    '• ',
    'RN/',
    ' \n',
  ];
  for (const part of parts) {
    const start = performance.now();
    asks(part.repeat(Math.ceil(20_000 / part.length)));
    expect(performance.now() - start).toBeLessThan(2000);
  }
});

/** Layouts as resumes have them, made to be read: from the bytes of a PDF to its text. */
import { createResumeReader, type ResumeReader } from '../../src/index.ts';
import { buildPdf, type PlacedText, placedContent } from '../support/pdf.ts';
import { settings } from '../support/settings.ts';

let reader: ResumeReader;
beforeAll(() => {
  reader = createResumeReader(settings({ RESUME_PROCESSES: 1 }));
});
afterAll(() => reader.close());

const textOf = async (...pages: PlacedText[][]) =>
  (await reader.read(buildPdf(pages.map(placedContent)))).text;

/** Lines that begin at one place, from the top. */
const column = (x: number, top: number, lines: string[], leading = 14): PlacedText[] =>
  lines.map((text, at) => ({ text, x, y: top - at * leading }));

/** Row by row, as a program writes that knows of no columns. */
const acrossThePage = (lines: PlacedText[]) =>
  lines.toSorted((one, other) => other.y - one.y || one.x - other.x);

const WORK = [
  'EXPERIENCE',
  'Welder at the harbour of Rotterdam',
  'Joined plates of steel up to 40 mm for ships and docks,',
  'and taught six apprentices to weld overhead.',
  'Fitter at a maker of boilers in Ghent',
  'Put together and tested boilers, read drawings, kept the',
  'books of the stock and ordered what was missing.',
];
const SIDE = [
  'SKILLS',
  'MIG welding',
  'TIG welding',
  'Blueprints',
  'LANGUAGES',
  'Dutch',
  'French',
  'English',
];
const inOrder = (...columns: string[][]) => columns.map((lines) => lines.join('\n')).join('\n\n');

describe('columns are read one by one', () => {
  const left = [...column(40, 700, SIDE), ...column(220, 700, WORK)];
  const right = [...column(40, 700, WORK), ...column(420, 700, SIDE)];
  const equal = [...column(40, 650, WORK), ...column(320, 650, WORK.toReversed(), 13)];
  const header: PlacedText[] = [
    { text: 'Jane Doe, welder and fitter', x: 40, y: 720, size: 24 },
    {
      text: 'Rotterdam, jane@example.com, +31 555 0100, certified by the institute of welding',
      x: 40,
      y: 700,
    },
  ];
  const headerText = header.map(({ text }) => text).join('\n');

  test.each([
    ['a sidebar on the left', left, inOrder(SIDE, WORK)],
    ['a sidebar on the right', right, inOrder(WORK, SIDE)],
    ['two columns under a header', [...header, ...equal], inOrder([headerText], WORK, WORK.toReversed())],
  ])('%s', async (_, lines, text) => {
    await expect(textOf(lines)).resolves.toBe(text);
    await expect(textOf(acrossThePage(lines))).resolves.toBe(text);
  });

  test('whichever the program wrote first', async () => {
    await expect(textOf([...column(420, 700, SIDE), ...column(40, 700, WORK)])).resolves.toBe(
      inOrder(WORK, SIDE),
    );
  });

  test('three lists of skills under one heading, and the section below them', async () => {
    const lists = [
      ['Welding', 'Soldering', 'Brazing'],
      ['Lathe', 'Milling', 'Grinding'],
      ['Forklift', 'Crane', 'Hoist'],
    ];
    const lines = [
      ...column(40, 700, ['SKILLS']),
      ...lists.flatMap((list, at) => column(40 + at * 180, 686, list)),
      ...column(40, 630, [
        'EXPERIENCE',
        'Welder at the harbour of Rotterdam, where ships and docks are made of steel',
      ]),
    ];
    const text = await textOf(lines);
    expect(text.replaceAll('\n\n', '\n').split('\n')).toEqual([
      'SKILLS',
      ...lists.flat(),
      ...lines.slice(-2).map((line) => line.text),
    ]);
  });

  test('columns elsewhere on the next page', async () => {
    await expect(textOf(left, right)).resolves.toBe(inOrder(SIDE, WORK, WORK, SIDE));
  });

  test('a page that is turned', async () => {
    const content = placedContent(right);
    const upright = (await reader.read(buildPdf([content]))).text;
    await expect(reader.read(buildPdf([content], [], { page: '/Rotate 90' }))).resolves.toMatchObject({
      text: upright,
    });
    // Drawn on its side, for a page that is turned to be read.
    const drawn = `q 0 1 -1 0 750 0 cm ${content} Q`;
    await expect(reader.read(buildPdf([drawn], [], { page: '/Rotate 90' }))).resolves.toMatchObject({
      text: upright,
    });
  });
});

describe('lines stay whole', () => {
  test('dates at the end of lines stay with their titles, whenever they were written', async () => {
    const titles = [
      'Welder, harbour of Rotterdam',
      'Fitter, boilers of Ghent',
      'Apprentice, school of Breda',
    ];
    const dates = ['2015 - present', 'March 2009 - May 2015', '2006 - 2009'];
    const lines = [
      ...column(40, 700, titles, 40),
      ...column(60, 686, ['Joined plates of steel', 'Put together boilers', 'Learned to weld'], 40),
    ];
    const ends = dates.map((text, at) => ({ text, x: 560 - text.length * 5, y: 700 - at * 40 }));
    const text = await textOf([...lines, ...ends]);
    for (const [at, title] of titles.entries()) expect(text).toContain(`${title} ${dates[at]}\n`);
  });

  test('place and dates beside an entry come after its title', async () => {
    const entry = column(40, 700, [
      'Welder, harbour of Rotterdam',
      '- Joined plates of steel',
      '- Taught',
      '- Tested',
    ]);
    const beside = [
      { text: 'Rotterdam', x: 515.3, y: 700 },
      { text: 'March 2009 - May 2015', x: 456.4, y: 686 },
    ];
    await expect(textOf([...entry, ...beside])).resolves.toBe(
      [
        'Welder, harbour of Rotterdam Rotterdam',
        'March 2009 - May 2015',
        '- Joined plates of steel',
        '- Taught',
        '- Tested',
      ].join('\n'),
    );
  });

  test('a date does not come between the halves of a word', async () => {
    const title = column(40, 700, [
      'Welder of plates, pipes and pressure ves-',
      'sels, harbour of Rotterdam',
    ]);
    const date = { text: '2015 - 2019', x: 500, y: 700 };
    await expect(textOf([...title, date])).resolves.toBe(
      'Welder of plates, pipes and pressure ves-sels, harbour of Rotterdam 2015 - 2019',
    );
  });

  test('a table of skills is read across', async () => {
    const rows = [
      ['Skill', 'Years', 'Last used'],
      ['MIG welding', '12', '2024'],
      ['TIG welding', '7', '2023'],
      ['Blueprints', '15', '2024'],
    ];
    const cells = rows.flatMap((row, down) =>
      row.map((text, along) => ({ text, x: 40 + along * 180, y: 700 - down * 14 })),
    );
    await expect(textOf(cells)).resolves.toBe(rows.map((row) => row.join(' ')).join('\n'));
  });

  test('what a section is called stays before what it says, where names stand in the margin', async () => {
    const names = ['Experience', 'Education', 'Skills'].map((text, at) => ({
      text,
      x: 40,
      y: 700 - at * 42,
    }));
    const texts = [
      ...column(160, 700, [
        'Welder at the harbour of Rotterdam',
        'Joined plates of steel',
        'Taught apprentices',
      ]),
      ...column(160, 658, ['School of Breda', 'Certificate in welding', 'Passed with honours']),
      ...column(160, 616, ['Welding', 'Reading of drawings', 'Driving']),
    ];
    for (const lines of [acrossThePage([...names, ...texts]), [...names, ...texts]]) {
      const text = await textOf(lines);
      expect(text.match(/Experience|Education|Skills|Taught|Certificate|Driving/g)).toEqual([
        'Experience',
        'Taught',
        'Education',
        'Certificate',
        'Skills',
        'Driving',
      ]);
    }
  });
});

describe('text is read once, and as text', () => {
  test('Hebrew, which PDFs hold as it is seen', async () => {
    // Letters that stand for Hebrew ones, from the left as on paper.
    const map = ['A 05D0', 'B 05D1', 'C 05D2', 'D 05D3', 'E 05D4'].map((pair) => {
      const [letter = '', code] = pair.split(' ');
      return `<${letter.charCodeAt(0).toString(16)}> <${code}>`;
    });
    const toUnicode = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange
      ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap end`;
    const lines = [...column(300, 700, ['CBA', 'ED']), ...column(200, 700, ['2024', 'DA'])];
    const pdf = buildPdf([placedContent(lines)], [{ entries: '', data: toUnicode }], {
      font: '/ToUnicode 100 0 R',
    });
    await expect(reader.read(pdf)).resolves.toMatchObject({ text: 'אבג 2024\nדה אד' });
  });

  test('what is drawn again to look bold', async () => {
    const lines = column(40, 700, ['Welder', 'Fitter']);
    const shifted = lines.map((line) => ({ ...line, x: line.x + 0.4 }));
    await expect(textOf([...lines, ...shifted])).resolves.toBe('Welder\nFitter');
  });

  test('what is outside of the page or too small to see is left out', async () => {
    const hidden = [
      { text: 'Outside', x: 40, y: 900 },
      { text: 'Tiny', x: 40, y: 600, size: 0.1 },
    ];
    await expect(textOf([...column(40, 700, ['Welder']), ...hidden])).resolves.toBe('Welder');
  });

  test.each([
    ['by spaces', 'BT /F1 12 Tf 40 700 Td (W O R K   E X P E R I E N C E) Tj ET'],
    ['by little', 'BT /F1 12 Tf 1.8 Tc 40 700 Td (WORK EXPERIENCE) Tj ET'],
    ['by much', 'BT /F1 12 Tf 9 Tc 40 700 Td (WORK EXPERIENCE) Tj ET'],
  ])('titles whose letters are set apart %s', async (_, content) => {
    await expect(reader.read(buildPdf([content]))).resolves.toMatchObject({ text: 'WORK EXPERIENCE' });
  });
});

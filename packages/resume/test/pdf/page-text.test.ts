import fc from 'fast-check';
import { pageText } from '../../src/pdf/page-text.ts';
import type { TextRun } from '../../src/pdf/text-run.ts';

function run(
  text: string,
  x: number,
  y: number,
  options: Partial<TextRun> & { size?: number } = {},
): TextRun {
  const { size = 10, ...rest } = options;
  return {
    text,
    transform: [size, 0, 0, size, x, y],
    advance: text.length * size * 0.5,
    vertical: false,
    rightToLeft: false,
    font: 'body',
    spaced: false,
    ...rest,
  };
}

describe('words and lines', () => {
  test('runs that touch are one word', () => {
    expect(pageText([run('wel', 0, 0), run('der', 15, 0)])).toBe('welder');
  });

  test('a gap is a space, unless there is one', () => {
    expect(pageText([run('Jane', 0, 0), run('Doe', 23, 0), run(' Jr', 41, 0)])).toBe('Jane Doe Jr');
  });

  test('a narrow space that was drawn is one', () => {
    expect(pageText([run('Jane', 0, 0), run('Doe', 21, 0, { spaced: true })])).toBe('Jane Doe');
  });

  test('a lower baseline is a line, a far lower one a paragraph', () => {
    expect(pageText([run('a', 0, 100), run('b', 0, 88), run('c', 0, 60)])).toBe('a\nb\n\nc');
  });

  test('a superscript stays on its line', () => {
    expect(pageText([run('m', 0, 0), run('2', 5, 4, { size: 6 }), run('s', 8, 0)])).toBe('m2s');
  });

  test('small type under a large name is a new line, however close', () => {
    expect(pageText([run('Jane Doe', 0, 0, { size: 32 }), run('Welder', 10, -14, { size: 8 })])).toBe(
      'Jane Doe\nWelder',
    );
  });

  test('words that were drawn later take their places', () => {
    expect(
      pageText([run('MIG', 0, 0), run('certified', 52, 0), run('welder', 18, 0, { font: 'bold' })]),
    ).toBe('MIG welder certified');
  });

  test('footers that were drawn first come last', () => {
    expect(pageText([run('Page 1', 0, 10), run('Welder', 0, 700), run('Rotterdam', 0, 688)])).toBe(
      'Welder\nRotterdam\n\nPage 1',
    );
  });
});

describe('directions', () => {
  test('a page on its side reads like one upright', () => {
    const turned = (text: string, along: number, down: number) =>
      run(text, 0, 0, { transform: [0, 10, -10, 0, down, along] });
    expect(pageText([turned('Jane', 0, 0), turned('Doe', 23, 0), turned('Welder', 0, 12)])).toBe(
      'Jane Doe\nWelder',
    );
  });

  test('a label on its side is no part of the lines beside it', () => {
    const label = run('RESUME', 0, 0, { transform: [0, 20, -20, 0, 30, 40] });
    expect(pageText([run('Jane', 40, 100), label, run('Welder', 40, 88)])).toBe('Jane\nWelder\n\nRESUME');
  });

  const hebrew = { rightToLeft: true };

  test.each([
    ['from the right', [run('שלום', 50, 0, hebrew), run('עולם', 27, 0, hebrew)]],
    ['from the left', [run('עולם', 27, 0, hebrew), run('שלום', 50, 0, hebrew)]],
  ])('right-to-left text that was drawn %s', (_, runs) => {
    expect(pageText(runs)).toBe('שלום עולם');
  });

  test('words and numbers of the other direction keep theirs', () => {
    const runs = [
      run('שלום', 100, 0, hebrew),
      run('Visual', 40, 0),
      run('Basic', 72, 0),
      run('עולם', 17, 0, hebrew),
      run('בית', 45, -12, hebrew),
      run('English', 0, -12),
      run('רתך מוסמך בעל ניסיון', 0, -24, hebrew),
    ];
    expect(pageText(runs)).toBe('שלום Visual Basic עולם\nבית English\nרתך מוסמך בעל ניסיון');
  });

  test('a right-to-left page has its first column on the right', () => {
    const columns = [300, 100].flatMap((x) =>
      ['אחת', 'שתיים', 'שלוש', 'ארבע'].map((text, at) =>
        run(text, x - text.length * 5, 100 - 12 * at, hebrew),
      ),
    );
    expect(pageText(columns)).toBe('אחת\nשתיים\nשלוש\nארבע\n\nאחת\nשתיים\nשלוש\nארבע');
  });

  test('vertical text goes down, its lines go left', () => {
    const vertical = (text: string, x: number, y: number) =>
      run(text, x, y, { vertical: true, advance: 10 * text.length });
    const runs = [vertical('職歴', 76, 90), vertical('履歴', 88, 90), vertical('書', 88, 70)];
    expect(pageText(runs)).toBe('履歴書\n職歴');
  });
});

describe('Chinese and Japanese', () => {
  const wide = { advance: 10 };

  test('characters that are set apart to fill a line have no spaces between them', () => {
    expect(pageText([run('焊', 0, 0, wide), run('接', 14, 0, wide), run('工', 28, 0, wide)])).toBe('焊接工');
  });

  test('a title whose characters are set apart is one word', () => {
    expect(pageText([run('履', 0, 0, wide), run('歴', 25, 0, wide), run('書', 50, 0, wide)])).toBe('履歴書');
  });

  test('other type begins another word', () => {
    expect(
      pageText([run('上海', 0, 0, { advance: 20 }), run('焊工', 25, 0, { advance: 20, font: 'b' })]),
    ).toBe('上海 焊工');
  });
});

describe('icons', () => {
  const icon = { font: 'icons', advance: 10 };

  test('of fonts without names vanish, and are told by their use', () => {
    const runs = [
      run('z', 0, 0, icon),
      run('July 2012', 14, 0),
      run('*', 100, 0, icon),
      run('Rotterdam', 114, 0),
      run('ï', 0, -12, icon),
      run('janedoe', 14, -12),
    ];
    expect(pageText(runs)).toBe('July 2012 Rotterdam\njanedoe');
  });

  test('that are called by their names vanish', () => {
    expect(pageText([run('HOUSE-CHIMNEY', 0, 0, icon), run('example.com', 14, 0)])).toBe('example.com');
  });

  test('initials in a font of their own are none', () => {
    const runs = [
      run('C', 0, 0, icon),
      run('ontinuous', 12, 0),
      run('I', 70, 0, icon),
      run('mprovement', 82, 0),
    ];
    expect(pageText(runs)).toBe('C ontinuous I mprovement');
  });

  test('bullets and numbers in a font of their own stay', () => {
    expect(
      pageText([run('•', 0, 0, icon), run('Welder', 20, 0), run('2', 0, -12, icon), run('Fitter', 20, -12)]),
    ).toBe('• Welder\n2 Fitter');
  });
});

describe('whatever stands wherever', () => {
  const anywhere = fc.array(
    fc.record({
      word: fc.constantFrom('welder', 'Rotterdam', '2019 - 2021', 'אנגלית', '•', 'SKILLS'),
      x: fc.integer({ min: 0, max: 12 }).map((step) => step * 45),
      y: fc.integer({ min: 0, max: 60 }).map((step) => step * 6),
      size: fc.constantFrom(8, 10, 16),
    }),
    { maxLength: 60 },
  );

  test('nothing is lost, and nothing is read twice', () => {
    fc.assert(
      fc.property(anywhere, (placed) => {
        // Numbered, so that no two are copies of one another.
        const runs = placed.map(({ word, x, y, size }, at) =>
          run(`${word}#${at}`, x, y, { size, rightToLeft: word === 'אנגלית' }),
        );
        const read = pageText(runs).replaceAll(/\s/g, '');
        expect(read.length).toBe(runs.reduce((sum, { text }) => sum + text.replaceAll(' ', '').length, 0));
        for (const { text } of runs) expect(read).toContain(text.replaceAll(' ', ''));
      }),
    );
  });

  test('lines of one column come from the top, in whatever order they were drawn', () => {
    const lines = Array.from({ length: 12 }, (_, at) => run(`Line ${at}`, 40 + (at % 3) * 10, 700 - 13 * at));
    const text = pageText(lines);
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (drawn) => {
        expect(pageText(drawn)).toBe(text);
      }),
    );
  });
});

test('a page of very many runs takes no longer than in proportion', () => {
  const everywhere = Array.from({ length: 50_000 }, (_, at) =>
    run(`w${at}`, (at * 7919) % 600, (at * 104729) % 800),
  );
  const onOneLine = Array.from({ length: 50_000 }, (_, at) => run('w', at * 30, 0));
  const alike = Array.from({ length: 50_000 }, () => run('word', 0, 0));
  expect(pageText(everywhere)).toContain('w49999');
  expect(pageText(onOneLine).length).toBe(99_999);
  expect(pageText(alike)).toBe('word');
});

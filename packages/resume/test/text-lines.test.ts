import { joinRuns, type TextRun } from '../src/text-lines.ts';

function run(
  text: string,
  x: number,
  y: number,
  options: Partial<TextRun> & { size?: number } = {},
): TextRun {
  const { size = 10, ...rest } = options;
  const transform = [size, 0, 0, size, x, y];
  return { text, transform, width: text.length * size * 0.5, vertical: false, endsLine: false, ...rest };
}

test('runs that touch are one word', () => {
  expect(joinRuns([run('wel', 0, 0), run('der', 15, 0)])).toBe('welder');
});

test('a gap is a space, unless there is one', () => {
  expect(joinRuns([run('Jane', 0, 0), run('Doe', 23, 0), run(' Jr', 41, 0)])).toBe('Jane Doe Jr');
});

test('a lower baseline is a line, a far lower one a paragraph', () => {
  expect(joinRuns([run('a', 0, 100), run('b', 0, 88), run('c', 0, 60)])).toBe('a\nb\n\nc');
});

test('a superscript stays on its line', () => {
  expect(joinRuns([run('m', 0, 0), run('2', 5, 4, { size: 6 }), run('s', 8, 0)])).toBe('m2s');
});

test('small type under a large name is a new line, however close', () => {
  expect(joinRuns([run('Jane Doe', 0, 0, { size: 32 }), run('Welder', 10, -14, { size: 8 })])).toBe(
    'Jane Doe\nWelder',
  );
});

test('an empty run ends the line before it', () => {
  expect(joinRuns([run('a', 0, 0), run('', 5, 0, { endsLine: true }), run('b', 5, 0)])).toBe('a\nb');
});

test('a page on its side reads like one upright', () => {
  const turned = (text: string, along: number, down: number): TextRun => ({
    ...run(text, 0, 0),
    transform: [0, 10, -10, 0, down, along],
  });
  expect(joinRuns([turned('Jane', 0, 0), turned('Doe', 23, 0), turned('Welder', 0, 12)])).toBe(
    'Jane Doe\nWelder',
  );
});

test('words of right-to-left text are parted, too', () => {
  expect(joinRuns([run('שלום', 50, 0), run('עולם', 27, 0)])).toBe('שלום עולם');
});

test('vertical text follows the line ends of the document', () => {
  const vertical = { vertical: true };
  expect(joinRuns([run('履', 0, 90, { ...vertical, endsLine: true }), run('歴', 0, 60, vertical)])).toBe(
    '履\n歴',
  );
});

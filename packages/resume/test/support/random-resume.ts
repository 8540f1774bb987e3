import type { TextRun } from '../../src/pdf/text-run.ts';

/** A page as a template of resumes might set it, and its lines in the order they are read. */
export interface RandomResume {
  layout: string;
  /** In the order they were drawn. */
  runs: TextRun[];
  /** Each with a number of its own. */
  reading: string[];
}

type Dice = (from: number, to: number) => number;

interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  font: string;
}

interface Style {
  size: number;
  leading: number;
  heading: string;
  dates: boolean;
}

const LAYOUTS = [
  'one column',
  'sidebar on the left',
  'sidebar on the right',
  'equal columns',
  'three columns',
];
const DRAWN = ['column by column', 'last column first', 'row by row', 'anyhow'];
const HEADINGS = [
  'Experience',
  'Education',
  'Skills',
  'Languages',
  'Contact',
  'Projects',
  'Awards',
  'Interests',
];
const WORDS =
  'the of and work team lead built system welded managed project clients sales data report plan'.split(' ');
const [LEFT, RIGHT, TOP] = [40, 572, 700];
const LETTER_WIDTH = 0.5;

/** A resume made up from a seed: the same one for the same seed. */
export function randomResume(seed: number): RandomResume {
  const dice = diceOf(seed);
  const pick = <T>(items: readonly T[]) => items[dice(0, items.length - 1)] as T;
  const layout = pick(LAYOUTS);
  const size = dice(9, 11);
  const heading = pick(['capitals', 'large', 'bold', 'plain']);
  const style = { size, heading, leading: size * pick([1.15, 1.2, 1.35, 1.5]), dates: pick([true, false]) };
  const gutter = size * pick([1.2, 2, 3]);
  const columns = edgesOf(layout, gutter).map(([x, width], at) => {
    const isSide = width < 250 && layout !== 'equal columns';
    const leading = style.leading * (at === 0 ? 1 : pick([1, 1.1]));
    return columnLines(x, width, isSide, { ...style, leading, dates: style.dates && !isSide }, dice);
  });
  const header = [
    { text: 'Jane Doe', x: LEFT, y: TOP + 50, size: 24, font: 'bold' },
    { text: 'Rotterdam, jane at example.com, +31 555 0100', x: LEFT, y: TOP + 30, size, font: 'body' },
  ];
  const lines = numbered([...header, ...columns.flat()]);
  const drawn = draw(lines, pick(DRAWN), dice);
  return { layout, runs: drawn.map(runOf), reading: lines.map(({ text }) => text) };
}

function edgesOf(layout: string, gutter: number): [number, number][] {
  const splits = { 'sidebar on the left': [200], 'sidebar on the right': [400], 'equal columns': [306] }[
    layout
  ];
  const edges = splits ?? (layout === 'three columns' ? [217, 394] : []);
  return [LEFT, ...edges.map((x) => x + gutter / 2)].map((x, at) => {
    const end = edges[at] === undefined ? RIGHT : (edges[at] as number) - gutter / 2;
    return [x, end - x];
  });
}

function columnLines(x: number, width: number, isSide: boolean, style: Style, dice: Dice): Line[] {
  const { size, leading } = style;
  const bottom = dice(40, 250);
  const lines: Line[] = [];
  let y = TOP;
  const add = (text: string, options: Partial<Line> = {}) => {
    if (text !== '') lines.push({ text, x, y, size, font: 'body', ...options });
  };
  const sentence = (share: number) => {
    let text = '';
    while ((text.length + 10) * size * LETTER_WIDTH < width * share)
      text += `${WORDS[dice(0, WORDS.length - 1)]} `;
    return text.trim();
  };
  for (let section = dice(0, 7); y > bottom; section++) {
    const name = HEADINGS[section % HEADINGS.length] as string;
    const isLarge = style.heading === 'large';
    add(style.heading === 'capitals' ? name.toUpperCase() : name, {
      size: isLarge ? size * 1.3 : size,
      font: style.heading === 'plain' ? 'body' : 'bold',
    });
    y -= 1.4 * leading;
    for (let entry = dice(1, 3); entry > 0; entry--) {
      if (!isSide) {
        add(sentence(0.5), { font: 'bold' });
        const date = `20${dice(10, 23)} - present`;
        if (style.dates) add(date, { x: x + width - date.length * size * LETTER_WIDTH });
        y -= leading;
      }
      for (let line = dice(2, 5); line > 0; line--) {
        add(sentence(isSide ? 0.7 : line === 1 ? 0.6 : 1));
        y -= leading;
      }
      y -= 0.4 * leading;
    }
    y -= 0.8 * leading;
  }
  return lines;
}

/** The width of a line stays what its own letters take. */
function numbered(lines: readonly Line[]): (Line & { width: number })[] {
  return lines.map((line, at) => ({
    ...line,
    width: line.text.length * line.size * LETTER_WIDTH,
    // Digits that no date has, and no title loses its capitals by.
    text: `${line.text}~${String(at).replace(/\d/g, (digit) => '⓪①②③④⑤⑥⑦⑧⑨'[Number(digit)] ?? '')}~`,
  }));
}

function draw<T extends Line>(lines: readonly T[], drawn: string, dice: Dice): T[] {
  const columns = [...new Set(lines.map(({ x }) => x))].length;
  if (drawn === 'row by row') return lines.toSorted((one, other) => other.y - one.y || one.x - other.x);
  if (drawn === 'last column first' && columns > 1) return lines.toSorted((one, other) => other.x - one.x);
  if (drawn !== 'anyhow') return [...lines];
  const shuffled = [...lines];
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = dice(0, at);
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}

function runOf({ text, x, y, size, font, width }: Line & { width: number }): TextRun {
  const transform = [size, 0, 0, size, x, y];
  return { text, transform, advance: width, vertical: false, rightToLeft: false, font, spaced: false };
}

/** A linear congruential generator, of whose numbers the upper bits are used. */
function diceOf(seed: number): Dice {
  let state = BigInt(seed) + 1n;
  return (from, to) => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return from + Number((state >> 33n) % BigInt(to - from + 1));
  };
}

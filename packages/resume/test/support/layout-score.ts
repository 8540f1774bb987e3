/** What a person who looks at the page expects of its text. */
export interface LayoutExpectation {
  /** Section headings in the order they are read. */
  headings: string[];
  /** Pairs of which the first comes before the second. */
  before?: [string, string][];
  /** Pairs that stand on one line. */
  sameLine?: [string, string][];
}

/** Shares of what is expected, from 0 to 1. What is not found at all counts as wrong. */
export interface LayoutScore {
  /** Pairs in order, of all pairs of headings and those of `before`; Kendall's tau is twice that less 1. */
  order: number;
  /** Headings that have a line of their own. */
  headings: number;
  /** Pairs on one line. */
  lines: number;
}

/** Scores the text of a page by what is expected of it. Letters' case makes no difference. */
export function layoutScore(text: string, expected: LayoutExpectation): LayoutScore {
  const lines = text.toLowerCase().split('\n');
  const headings = expected.headings.map((heading) => lineOf(heading.toLowerCase(), lines));
  const whole = lines.join('\n');
  const pairs = [
    ...headings.flatMap((one, at) => headings.slice(at + 1).map((other) => [one, other] as const)),
    ...(expected.before ?? []).map((pair) => pair.map((anchor) => whole.indexOf(anchor.toLowerCase()))),
  ];
  const isOnOneLine = ([one, other]: [string, string]) =>
    lines.some((line) => line.includes(one.toLowerCase()) && line.includes(other.toLowerCase()));
  return {
    order: share(pairs, ([one = -1, other = -1]) => one >= 0 && one < other),
    headings: share(expected.headings, (heading) => lines.includes(heading.toLowerCase())),
    lines: share(expected.sameLine ?? [], isOnOneLine),
  };
}

/** The line that is a heading, else the first that begins with it. */
function lineOf(heading: string, lines: readonly string[]): number {
  const whole = lines.indexOf(heading);
  return whole >= 0 ? whole : lines.findIndex((line) => line.startsWith(heading));
}

function share<T>(items: readonly T[], isRight: (item: T) => boolean): number {
  return items.length === 0 ? 1 : items.filter(isRight).length / items.length;
}

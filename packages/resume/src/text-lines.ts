/** A run of text and where its baseline starts, in the space of the page (y grows upwards). */
export interface TextRun {
  text: string;
  /** pdf.js's text matrix: direction and size in [a, b, c, d], origin in [e, f]. */
  transform: readonly number[];
  /** Along the direction of writing, as is the origin. */
  width: number;
  /** Set top to bottom, as in some Chinese and Japanese; only the breaks of the stream are followed then. */
  vertical: boolean;
  /** Whether pdf.js saw a line end after it. */
  endsLine: boolean;
}

/** In multiples of the type size. A space is about a quarter wide; lines are 1.1 to 1.5 apart. */
const SPACE_GAP = 0.18;
const LINE_GAP = 0.5;
const PARAGRAPH_GAP = 1.8;

/**
 * Joins the runs of a page, in the order of its content stream: a line where the baseline moves, a blank
 * line where it moves far, a space where a gap is left.
 */
export function joinRuns(runs: readonly TextRun[]): string {
  let page = '';
  let previous: Placed | undefined;
  for (const run of runs) {
    if (run.text === '') {
      // An empty run carries nothing but a line end of its predecessor.
      if (previous && run.endsLine) previous.endsLine = true;
      continue;
    }
    const placed = place(run);
    if (previous) page += separator(previous, placed);
    page += run.text;
    previous = placed;
  }
  return page;
}

/** A run in coordinates of its own direction: `along` it, and `across` it upwards. */
interface Placed extends TextRun {
  angle: number;
  size: number;
  start: number;
  end: number;
  across: number;
}

function place(run: TextRun): Placed {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = run.transform;
  const length = Math.hypot(a, b) || 1;
  const [alongX, alongY] = [a / length, b / length];
  const start = e * alongX + f * alongY;
  return {
    ...run,
    angle: Math.atan2(b, a),
    size: Math.hypot(c, d) || length,
    start,
    end: start + run.width,
    across: f * alongX - e * alongY,
  };
}

function separator(previous: Placed, next: Placed): '' | ' ' | '\n' | '\n\n' {
  if (previous.vertical || next.vertical) return previous.endsLine ? '\n' : '';
  if (Math.abs(previous.angle - next.angle) > 0.01) return '\n\n';
  const size = Math.max(previous.size, next.size);
  const drop = Math.abs(previous.across - next.across);
  if (drop > PARAGRAPH_GAP * size) return '\n\n';
  if (drop > LINE_GAP * size || previous.endsLine) return '\n';
  // Small type under large, which drops less than the large needs. A superscript never starts further back.
  if (drop > LINE_GAP * Math.min(previous.size, next.size) && next.start < previous.end) return '\n';
  if (/\s$/.test(previous.text) || /^\s/.test(next.text)) return '';
  // Whichever comes first on the line: right-to-left text comes from the other side.
  const gap = Math.max(next.start - previous.end, previous.start - next.end);
  return gap > SPACE_GAP * size ? ' ' : '';
}

import type { PlacedRun } from './text-run.ts';

/** Runs that stand on one line without a wide gap, one after the other in the content stream. */
export interface Segment {
  runs: PlacedRun[];
  start: number;
  end: number;
  /** Those of its largest run. */
  baseline: number;
  size: number;
  font: string;
  /** Where it stands in the content stream. */
  index: number;
}

/** In multiples of the type size. Spaces are 0.2 to 0.6 wide, in justified text up to twice as much. */
const MAX_GAP = 0.9;
/** After bullets and numbers, which are set off by more. */
const MAX_BULLET_GAP = 3;
const BULLET = /^(?!.*\p{L}\p{L}).{1,3}$/u;
/** Between the letters of a title that are set apart. */
const MAX_LETTER_GAP = 1.6;
/** How far runs may overlap, or move back: accents, kerning. */
const MAX_OVERLAP = 0.3;
const MAX_SHIFT = 0.5;

/** Joins runs that follow each other in the content stream and on the page. */
export function segmentsOf(runs: readonly PlacedRun[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  for (const run of runs) {
    if (current && continues(current, run)) {
      extend(current, run);
    } else {
      const { start, end, baseline, size, font } = run;
      current = { runs: [run], start, end, baseline, size, font, index: segments.length };
      segments.push(current);
    }
  }
  return segments;
}

function continues(segment: Segment, run: PlacedRun): boolean {
  const last = segment.runs.at(-1) as PlacedRun;
  const size = Math.max(segment.size, run.size);
  const shift = Math.abs(last.baseline - run.baseline);
  if (shift > MAX_SHIFT * size) return false;
  const gap = last.rightToLeft && run.rightToLeft ? gapBetween(last, run) : run.start - last.end;
  // Small type under large, which drops less than the large needs. A superscript never starts further back.
  if (gap < 0 && shift > MAX_SHIFT * Math.min(segment.size, run.size)) return false;
  return gap >= -MAX_OVERLAP * size && gap <= maxGap(segment, run) * size;
}

function maxGap({ runs }: Segment, next: PlacedRun): number {
  const last = runs.at(-1) as PlacedRun;
  if (runs.length === 1 && BULLET.test(last.text)) return MAX_BULLET_GAP;
  return last.text.length === 1 && next.text.length === 1 ? MAX_LETTER_GAP : MAX_GAP;
}

/** Between two stretches of a line, whichever comes first; below zero where they overlap. */
export function gapBetween(
  one: { start: number; end: number },
  other: { start: number; end: number },
): number {
  return Math.max(other.start - one.end, one.start - other.end);
}

function extend(segment: Segment, run: PlacedRun): void {
  segment.runs.push(run);
  segment.start = Math.min(segment.start, run.start);
  segment.end = Math.max(segment.end, run.end);
  if (run.size > segment.size) {
    segment.size = run.size;
    segment.baseline = run.baseline;
    segment.font = run.font;
  }
}

/** All its letters, without care for spaces. */
export function roughText(segment: Segment): string {
  return segment.runs.map(({ text }) => text).join(' ');
}

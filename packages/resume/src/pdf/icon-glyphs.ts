import { gapBetween, type Segment } from './segments.ts';
import type { PlacedRun } from './text-run.ts';

/** What an icon font without names may show up as. Not digits, bullets, and what stands alone in text. */
const MAY_BE_ICON = /^[!-~\u00A1-\u024F\p{Co}]$/u;
const STANDS_ALONE = /^[\d|&+\-/:;,.•·–—'"%$€£°©®<>=ao]$/iu;
/** In multiples of the type size: a glyph that is called by its name is narrower than the name. */
const NARROWEST_LETTER = 0.2;
const MIN_NAME_LENGTH = 4;

/**
 * Leaves out icons, which show up as letters or as their names. The font's name is not known, so it is told by
 * its use: it has nothing but single characters apart from all others.
 */
export function withoutIcons(segments: readonly Segment[]): Segment[] {
  const iconFonts = iconFontsOf(segments);
  const kept: Segment[] = [];
  for (const segment of segments) {
    const runs = segment.runs.filter((run) => !iconFonts.has(run.font) && !isIconName(run));
    if (runs.length === segment.runs.length) {
      kept.push({ ...segment, index: kept.length });
    } else if (runs.length > 0) {
      const start = runs.reduce((least, run) => Math.min(least, run.start), Infinity);
      kept.push({ ...segment, runs, start, index: kept.length });
    }
  }
  return kept;
}

/** Thin letters in a condensed font are wider. Without widths nothing can be said. */
function isIconName({ text, start, end, size }: PlacedRun): boolean {
  const width = end - start;
  return (
    text.length >= MIN_NAME_LENGTH &&
    /^[\w-]+$/.test(text) &&
    width > 0.3 * size &&
    width < NARROWEST_LETTER * size * text.length
  );
}

function iconFontsOf(segments: readonly Segment[]): Set<string> {
  const icons = new Set<string>();
  const others = new Set<string>();
  for (const { runs } of segments) {
    runs.forEach((run, index) => {
      const next = runs[index + 1];
      const isAlone = isApart(run, runs[index - 1]) && isApart(run, next);
      // Initials may be set in a font of their own: C ontinuous I mprovement.
      const isInitial = next !== undefined && /^[a-z]/i.test(run.text) && /^\p{Ll}/u.test(next.text);
      const isIcon = isAlone && !isInitial && MAY_BE_ICON.test(run.text) && !STANDS_ALONE.test(run.text);
      (isIcon ? icons : others).add(run.font);
    });
  }
  return new Set([...icons].filter((font) => !others.has(font)));
}

/** Letters of a title that are set apart are single, too, but have others of their font beside them. */
function isApart(run: PlacedRun, neighbour: PlacedRun | undefined): boolean {
  if (!neighbour) return true;
  return neighbour.font !== run.font && gapBetween(run, neighbour) > 0.1 * Math.min(run.size, neighbour.size);
}

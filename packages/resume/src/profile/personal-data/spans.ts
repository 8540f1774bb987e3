/** A stretch of a text, in UTF-16 units; the end is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** All that a global regular expression matches, or its first group where it has one that matched. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => {
    const inner = match[1];
    const start = inner === undefined ? match.index : match.index + match[0].lastIndexOf(inner);
    return { start, end: start + (inner ?? match[0]).length };
  });
}

/** What of `spans` starts within one of `zones`, both in order. */
export function within(spans: readonly Span[], zones: readonly Span[]): Span[] {
  return spans.filter(({ start }) => zones.some((zone) => start >= zone.start && start < zone.end));
}

/** Spans in order, those that touch or overlap as one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else result.push({ start, end });
  }
  return result;
}

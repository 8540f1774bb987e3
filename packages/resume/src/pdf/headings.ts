import { roughText, type Segment } from './segments.ts';

/** In multiples of the size of most type. */
const HEADING_SIZE = 1.15;
const MAX_LENGTH = 40;

/** Whether a segment is set like a heading: short, and larger than most type or in capitals. */
export function isHeadingLike(segment: Segment, size: number): boolean {
  const text = roughText(segment);
  if (text.length > MAX_LENGTH || !/\p{L}.*\p{L}/su.test(text)) return false;
  if (segment.size >= HEADING_SIZE * size) return true;
  return /\p{Lu}(?:\P{L}*\p{Lu}){3}/u.test(text) && !/\p{Ll}|\d/u.test(text);
}

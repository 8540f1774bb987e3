import { createError } from '@rolecall/contracts';
import { type BoundedText, boundedText } from './bounded-text.ts';
import { readJsonStructure } from './json-structure.ts';
import { parseObject } from './parse-object.ts';
import type { RawRecord } from './raw-record.ts';
import type { TextPiece } from './text-pieces.ts';

/** Properties of an outermost object whose list holds the records. */
const LIST_NAMES = new Set(['@graph', 'itemListElement', 'jobs', 'postings', 'items', 'results', 'data']);
const LIST_START = new RegExp(`"(${[...LIST_NAMES].join('|')})"\\s*:\\s*\\[`);
const LONGEST_NAME = 20;

/**
 * Whether a first line begins a JSON document, which is not JSON Lines: it is a list, breaks off between
 * two values, or holds one of the usual lists.
 */
export function opensJsonDocument(firstLine: string): boolean {
  const text = firstLine.trim();
  return text.startsWith('[') || (text.startsWith('{') && (/[{[,]$/.test(text) || LIST_START.test(text)));
}

/**
 * Reads JSON that spans lines: a list of objects, an object that holds such lists under the usual names,
 * a single object, or several of these after each other. Only brackets, commas and strings are followed
 * here, so that an element is bounded and a malformed one spoils no other; `JSON.parse` reads it.
 *
 * @throws IMPORT_INTERRUPTED when the document ends before its last bracket
 */
export async function* readJsonDocument(pieces: AsyncIterable<TextPiece>): AsyncGenerator<RawRecord> {
  const element = boundedText();
  /** What stands in no list: a single object, or what wraps the lists. */
  const outside = boundedText();
  let depth = 0;
  /** How deep the elements of the open list are; 0 outside of lists. */
  let listDepth = 0;
  let hasList = false;
  let label = '';
  let name = '';

  for await (const { line, text, mark } of readJsonStructure(pieces)) {
    const target = listDepth > 0 ? element : outside;
    target.append(line, text);
    label += text.slice(0, LONGEST_NAME);
    if (mark === undefined) continue;
    const inList = depth > 0 && depth === listDepth;
    if (mark === '[' || mark === '{') {
      if (depth === 0) {
        yield* taken(outside);
        hasList = false;
      }
      const isList =
        mark === '[' && listDepth === 0 && (depth === 0 || (depth === 1 && LIST_NAMES.has(name)));
      depth++;
      if (isList) {
        listDepth = depth;
        hasList = true;
      }
      if (!isList || depth > 1) target.append(line, mark);
    } else if (mark === ',' || mark === ':') {
      if (inList && mark === ',') yield* taken(element);
      else if (depth > 0) target.append(line, mark);
    } else {
      if (inList) {
        yield* taken(element);
        listDepth = 0;
      }
      depth = Math.max(0, depth - 1);
      if (!inList || depth > 0) (inList ? outside : target).append(line, mark);
      if (depth === 0) {
        if (hasList) outside.take();
        else yield* taken(outside);
      }
    }
    name = mark === ':' ? label.trim().slice(1, -1) : '';
    label = '';
  }
  if (depth > 0) {
    throw createError('IMPORT_INTERRUPTED', { message: 'The JSON ends before its last bracket.' });
  }
  yield* taken(outside);
}

function* taken(gathered: BoundedText): Generator<RawRecord> {
  const { line, text, tooLong } = gathered.take();
  if (text.trim() !== '') yield parseObject(line, text, tooLong, 'element');
}

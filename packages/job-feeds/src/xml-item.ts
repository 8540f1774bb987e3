import { MAX_LINE_LENGTH } from './lines.ts';
import type { RawRecord } from './raw-record.ts';

/** The texts of an item's elements, by name; repeated elements have several. */
export type XmlFields = ReadonlyMap<string, readonly string[]>;

/** One item of an XML feed while its tags arrive. */
export interface XmlItem {
  name: string;
  open(tag: string, attributes: Record<string, string>): void;
  text(text: string): void;
  /** Whether the tag closed an element of the item; otherwise it closed the item itself. */
  close(tag: string): boolean;
  record(layout: (fields: XmlFields) => Record<string, unknown>): RawRecord;
  unclosed(): RawRecord;
}

/** Fields whose markup, where it is not escaped, belongs to the text. */
const MARKUP_FIELDS = new Set(['description', 'jobdescription', 'content', 'encoded', 'summary', 'body']);
const MAX_FIELDS = 300;
const LONGEST_NAME = 100;

/** An element's name in lower case without prefix, `_` and `-`. */
export function plainName(tag: string): string {
  const name = tag.slice(0, LONGEST_NAME).replace(/[_-]/g, '').toLowerCase();
  return name.startsWith('rdf:') && name.endsWith('rdf') ? 'rdf' : name.slice(name.indexOf(':') + 1);
}

/**
 * Gathers an item, at most `MAX_LINE_LENGTH` characters of it. An element within an element is the field
 * `outer.inner`; an Atom link is its `href`, an Atom category its `term`.
 */
export function xmlItem(name: string, line: number): XmlItem {
  const fields = new Map<string, string[]>();
  /** The open elements within the item, outermost first, with their own text. */
  const path: { name: string; text: string }[] = [];
  let markup: { name: string; text: string } | undefined;
  let length = 0;
  let count = 0;

  const grow = (more: number): boolean => {
    length += more;
    return length <= MAX_LINE_LENGTH;
  };
  const add = (field: string, text: string): void => {
    const value = text.trim();
    if (value === '' || ++count > MAX_FIELDS) return;
    fields.set(field, [...(fields.get(field) ?? []), value]);
  };

  return {
    name,
    open(tag, attributes) {
      const element = { name: plainName(tag), text: '' };
      if (markup && grow(2 * tag.length)) markup.text += `<${tag}>`;
      else if (MARKUP_FIELDS.has(element.name)) markup = element;
      path.push(element);
      const { href = '', rel = 'alternate', term = '' } = attributes;
      if (!grow(href.length + term.length)) return;
      if (element.name === 'link' && rel === 'alternate') add('link', href);
      if (element.name === 'category') add('category', term);
    },
    text(text) {
      const element = markup ?? path.at(-1);
      if (element === undefined || !grow(text.length)) return;
      element.text += element === path.at(-1) ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    },
    close(tag) {
      const element = path.at(-1);
      if (element === undefined) return false;
      if (element === markup) markup = undefined;
      if (markup) markup.text += `</${tag}>`;
      else add(path.map((one) => one.name).join('.'), element.text);
      path.pop();
      return true;
    },
    record(layout) {
      if (length <= MAX_LINE_LENGTH) return { line, value: layout(fields) };
      const message = `The element is longer than ${MAX_LINE_LENGTH} characters.`;
      return { line, problem: { code: 'LINE_TOO_LONG', message } };
    },
    unclosed: () => ({ line, problem: { code: 'LINE_MALFORMED', message: 'The element is not closed.' } }),
  };
}

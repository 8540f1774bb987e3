import type { Answer, Page } from '../connector.ts';

/** An object's property as an object; empty where it is none. */
export function at(value: unknown, name: string): Answer {
  const inner = isAnswer(value) ? value[name] : undefined;
  return isAnswer(inner) ? inner : {};
}

/** An object's property as a list; empty where it is none. */
export function listAt(value: unknown, name: string): unknown[] {
  const inner = isAnswer(value) ? value[name] : undefined;
  return Array.isArray(inner) ? inner : [];
}

export function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The only page of a board that sends all postings at once, as the property `name`. */
export function onlyPage(answer: unknown, name: string): Page | undefined {
  const items = isAnswer(answer) ? answer[name] : undefined;
  return Array.isArray(items) ? { items, hasMore: false } : undefined;
}

/** A part of a posting under its heading; empty without text. */
export function section(heading: string | undefined, html: string | undefined): string {
  if (!html) return '';
  return heading ? `<h3>${heading.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</h3>\n${html}` : html;
}

/** Parts of a posting as one HTML text; undefined when all are empty. */
export function sections(...parts: readonly string[]): string | undefined {
  const html = parts.filter((part) => part !== '').join('\n');
  return html === '' ? undefined : html;
}

/** `City, Region, Country`, as far as stated. */
export function place(...parts: readonly (string | undefined)[]): string | undefined {
  const stated = parts.filter((part) => part !== undefined);
  return stated.length > 0 ? stated.join(', ') : undefined;
}

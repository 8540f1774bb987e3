import { createError } from '@rolecall/contracts';
import { fromXmlItem } from './layouts/xml-item.ts';
import { readMarkup } from './markup.ts';
import type { RawRecord } from './raw-record.ts';
import type { TextPiece } from './text-pieces.ts';
import { plainName, type XmlItem, xmlItem } from './xml-item.ts';

/** Elements that are one posting: of job feeds, of RSS, of Atom. */
const ITEMS = new Set(['job', 'item', 'entry', 'position', 'vacancy', 'ad', 'jobposting']);
/** Outermost elements of feeds; under others, a document without any item is some other kind of XML. */
const ROOTS = new Set([
  'source',
  'rss',
  'rdf',
  'feed',
  'jobs',
  'positions',
  'vacancies',
  'ads',
  'joblist',
  'trovit',
]);
/** Elements above the items that name the feed's site. */
const SITES = new Set(['publisherurl', 'link']);
const LONGEST_URL = 2048;

/** Whether a first line begins XML, which is not HTML. */
export function opensXmlFeed(firstLine: string): boolean {
  const [, mark, name = ''] = firstLine.trimStart().match(/^<([?!]?)([a-z:]+)/i) ?? [];
  if (mark === '?') return name === 'xml';
  if (mark === '!') return !/^<!doctype\s+html/i.test(firstLine.trimStart());
  return ROOTS.has(plainName(name));
}

/**
 * Reads an XML feed: `<source><job>…`, RSS and Atom, each item in its own layout. An item whose end tag is
 * missing is rejected and spoils no other.
 *
 * @throws IMPORT_FORMAT_UNSUPPORTED, after the last line, when the document is no feed
 */
export async function* readXmlItems(pieces: AsyncIterable<TextPiece>): AsyncGenerator<RawRecord> {
  let isFeed = false;
  let depth = 0;
  let site = '';
  let siteElement: 'none' | 'open' | 'closed' = 'none';
  let item: XmlItem | undefined;
  yield* readMarkup(pieces, 'xml', {
    open(tag, attributes, line) {
      const name = plainName(tag);
      if (depth++ === 0) isFeed = ROOTS.has(name);
      const rejected = item?.name === name ? item.unclosed() : undefined;
      if (rejected) item = undefined;
      if (item) item.open(tag, attributes);
      else if (depth > 1 && ITEMS.has(name)) {
        item = xmlItem(name, line);
        isFeed = true;
      } else if (siteElement === 'none' && SITES.has(name)) siteElement = 'open';
      return rejected;
    },
    text(text) {
      if (item) item.text(text);
      else if (siteElement === 'open') site = (site + text).slice(0, LONGEST_URL);
    },
    close(tag) {
      depth--;
      if (siteElement === 'open') siteElement = site.trim() === '' ? 'none' : 'closed';
      if (item === undefined || item.close(tag)) return undefined;
      const read = item.record((fields) => fromXmlItem(fields, site));
      item = undefined;
      return read;
    },
  });
  if (!isFeed) throw createError('IMPORT_FORMAT_UNSUPPORTED');
}

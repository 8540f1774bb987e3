import { createError } from '@rolecall/contracts';
import { fromXmlItem } from './layouts/xml-item.ts';
import { readMarkup } from './markup.ts';
import type { RawRecord } from './raw-record.ts';
import type { TextPiece } from './text-pieces.ts';
import { plainName, type XmlItem, xmlItem } from './xml-item.ts';

/** Elements that are one posting: of job feeds, of RSS, of Atom. */
const ITEMS = new Set(['job', 'item', 'entry', 'position', 'vacancy', 'ad', 'jobposting']);
/** Outermost elements of feeds. Others are some other kind of XML. */
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
 * @throws IMPORT_FORMAT_UNSUPPORTED when the outermost element is not that of a feed
 */
export async function* readXmlItems(pieces: AsyncIterable<TextPiece>): AsyncGenerator<RawRecord> {
  let isFeed = false;
  let above: string | undefined;
  let site = '';
  let item: XmlItem | undefined;
  yield* readMarkup(pieces, 'xml', {
    open(tag, attributes, line) {
      const name = plainName(tag);
      if (!isFeed && !ROOTS.has(name)) throw createError('IMPORT_FORMAT_UNSUPPORTED');
      const rejected = item?.name === name ? item.unclosed() : undefined;
      if (rejected) item = undefined;
      if (item) item.open(tag, attributes);
      else if (isFeed && ITEMS.has(name)) item = xmlItem(name, line);
      above = name;
      isFeed = true;
      return rejected;
    },
    text(text) {
      if (item) item.text(text);
      else if (above !== undefined && SITES.has(above)) site = (site + text).slice(0, LONGEST_URL);
    },
    close(tag) {
      above = undefined;
      if (item === undefined || item.close(tag)) return undefined;
      const read = item.record((fields) => fromXmlItem(fields, site));
      item = undefined;
      return read;
    },
  });
}

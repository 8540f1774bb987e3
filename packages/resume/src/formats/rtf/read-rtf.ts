import { type DocumentText, ExtractionError, type ExtractionLimits } from '../../extraction.ts';
import { createTextFlow, type TextFlow } from '../text-flow.ts';
import { codePageOfCharset, decodeCodePage, SYMBOL_CHARSET } from './code-pages.ts';
import { destinationOf } from './destinations.ts';
import { type RtfToken, rtfTokens } from './tokens.ts';

/** Formats that a group inherits and may change for itself. */
interface Group {
  isSkipped: boolean;
  isHidden: boolean;
  /** Whether it is the group that opened a box. */
  isBox: boolean;
  isFontTable: boolean;
  /** How many characters follow a Unicode character for programs that know none. */
  fallbackLength: number;
  font: number;
}

/** Word's own limit is far lower. */
const MAX_DEPTH = 1000;

const CHARACTERS = new Map(
  Object.entries({
    '\\': '\\',
    '{': '{',
    '}': '}',
    '~': ' ',
    _: '-',
    tab: ' ',
    nestcell: ' ',
    emspace: ' ',
    enspace: ' ',
    qmspace: ' ',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
  }),
);

/**
 * Text of a Rich Text Format file (specification 1.9.1), in any of the code pages it may mix.
 *
 * @throws RESUME_UNREADABLE when groups nest too deeply
 */
export function readRtf(bytes: Uint8Array, { maxCharacters }: ExtractionLimits): DocumentText {
  const flow = createTextFlow(maxCharacters);
  const interpreter = createInterpreter(flow);
  for (const token of rtfTokens(bytes)) {
    interpreter.take(token);
    if (flow.full()) return { text: flow.end(), isCut: true };
  }
  interpreter.end();
  return { text: flow.end() };
}

function createInterpreter(flow: TextFlow) {
  const groups: Group[] = [
    { isSkipped: false, isHidden: false, isBox: false, isFontTable: false, fallbackLength: 1, font: -1 },
  ];
  const charsets = new Map<number, number>();
  let documentCodePage = 1252;
  /** Bytes to decode together: a character may take two, each written in its own way. */
  let pending: Uint8Array[] = [];
  /** Characters still to leave out after a Unicode character. */
  let fallback = 0;
  let isGroupStart = false;
  let isOptional = false;
  /** Whether a row of a table is open: in the body, and in each box that is open. */
  const rows = [false];
  const group = () => groups.at(-1) as Group;
  const isRead = () => !(group().isSkipped || group().isHidden);

  function flush() {
    if (pending.length === 0) return;
    const bytes = Buffer.concat(pending);
    pending = [];
    const charset = charsets.get(group().font) ?? 0;
    if (charset === SYMBOL_CHARSET) return flow.text(' ');
    flow.text(decodeCodePage(bytes, codePageOfCharset(charset) ?? documentCodePage));
  }

  function takeBytes(bytes: Uint8Array) {
    const left = bytes.subarray(Math.min(fallback, bytes.length));
    fallback -= bytes.length - left.length;
    if (left.length > 0 && isRead()) pending.push(left);
  }

  function open() {
    if (groups.length > MAX_DEPTH) throw new ExtractionError('RESUME_UNREADABLE', 'nested too deeply');
    groups.push({ ...group(), isBox: false });
  }

  function close() {
    if (groups.length === 1) return;
    if (!groups.pop()?.isBox) return;
    endRow();
    rows.pop();
    flow.endBox();
  }

  function startDestination(name: string) {
    const destination = destinationOf(name, isOptional);
    if (destination === undefined || group().isSkipped) return;
    if (destination === 'box') {
      group().isBox = true;
      flow.startBox();
      rows.push(false);
      return;
    }
    group().isSkipped = true;
    if (destination === 'font-table') group().isFontTable = true;
    if (destination === 'list-mark') flow.styleParagraph({ isListItem: true });
  }

  const isInRow = () => rows.at(-1) === true;

  /** Rows have an end, and nothing that says they begin but the formats of a row or of a paragraph in it. */
  function startRow() {
    if (isInRow()) return;
    rows[rows.length - 1] = true;
    flow.startRow();
    flow.startCell();
  }

  function endRow() {
    if (!isInRow()) return;
    rows[rows.length - 1] = false;
    flow.endCell();
    flow.endRow();
  }

  function endParagraph() {
    flow.endParagraph();
    flow.startParagraph();
  }

  /** Control words that mean something even where no text is read. */
  function setFormat(name: string, value: number | undefined) {
    if (name === 'f' || name === 'deff') group().font = value ?? 0;
    else if (name === 'fcharset' && group().isFontTable) charsets.set(group().font, value ?? 0);
    else if (name === 'uc') group().fallbackLength = Math.max(0, value ?? 1);
    else if (name === 'v' || name === 'deleted') group().isHidden = value !== 0;
    else if (name === 'plain') group().isHidden = false;
    else if (name === 'ansicpg') documentCodePage = value ?? 1252;
    else if (name === 'mac') documentCodePage = 10000;
  }

  function write(name: string, value: number | undefined) {
    switch (name) {
      case 'u':
        // Numbers are signed; halves of a pair come one after the other.
        flow.text(String.fromCharCode((value ?? 0) & 0xffff));
        fallback = group().fallbackLength;
        return;
      case 'par':
      case 'sect':
      case 'page':
      case 'nestrow':
      case '\r':
      case '\n':
        return endParagraph();
      case 'line':
        return flow.breakLine();
      case 'trowd':
      case 'intbl':
        return startRow();
      case 'cell':
        if (!isInRow()) return endParagraph();
        flow.endCell();
        return flow.startCell();
      case 'row':
        return endRow();
      case 'outlinelevel':
        return flow.styleParagraph({ isHeading: true });
      default: {
        const characters = CHARACTERS.get(name);
        if (characters) flow.text(characters);
      }
    }
  }

  function control(name: string, value: number | undefined) {
    if (name === '*') {
      isOptional = true;
      return;
    }
    if (isGroupStart) startDestination(name);
    isGroupStart = false;
    isOptional = false;
    if (fallback > 0 && (CHARACTERS.has(name) || name === 'u')) {
      fallback -= 1;
      if (name !== 'u') return;
      fallback = 0;
    }
    setFormat(name, value);
    if (isRead()) write(name, value);
  }

  return {
    take(token: RtfToken) {
      if (token.kind === 'bytes') {
        isGroupStart = false;
        return takeBytes(token.bytes);
      }
      flush();
      if (token.kind === 'control') return control(token.name, token.value);
      // A group ends what was to be left out.
      fallback = 0;
      isGroupStart = token.kind === 'open';
      isOptional = false;
      if (isGroupStart) open();
      else close();
    },
    end: flush,
  };
}

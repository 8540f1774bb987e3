import type { DocumentText, ExtractionLimits } from '../extraction.ts';
import { type MarkupHandler, parseMarkup } from './parse-markup.ts';
import { createTextFlow, type TextFlow } from './text-flow.ts';
import { unicodeEncoding } from './unicode-encoding.ts';

/** Elements that are not read by people, or not words. */
const SKIPPED = new Set(
  'title script style template noscript iframe object svg math canvas audio video select textarea button'.split(
    ' ',
  ),
);

/** Elements that begin on a line of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form header hgroup hr legend li main menu nav ol p pre section summary table ul'
  ).split(' '),
);
const HEADING = /^h[1-6]$/;
const INVISIBLE = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** Where the HTML standard wants the declaration of the encoding. */
const ENCODING_WITHIN = 1024;

/** Characters that are parsed between two looks at whether the limit is met. */
const CHUNK = 65_536;

/** Text of a web page as a browser would show it, without its layout. */
export async function readHtml(
  bytes: Uint8Array,
  { maxCharacters }: ExtractionLimits,
): Promise<DocumentText> {
  const flow = createTextFlow(maxCharacters);
  const isWhole = await parseMarkup(chunksOf(decode(bytes)), createHtmlHandler(flow), {
    xml: false,
    isFull: flow.full,
  });
  return { text: flow.end(), isCut: !isWhole };
}

function createHtmlHandler(flow: TextFlow): MarkupHandler {
  let preformatted = 0;
  /** Whether an item began whose text is still to come; often its first child is a block. */
  let isNewItem = false;
  return {
    open(name, attributes) {
      if (SKIPPED.has(name) || 'hidden' in attributes || INVISIBLE.test(attributes['style'] ?? ''))
        return 'skip';
      if (name === 'br') flow.breakLine();
      else if (name === 'tr') flow.startRow();
      else if (name === 'td' || name === 'th') flow.startCell();
      else if (name === 'li') isNewItem = true;
      if (name === 'pre') preformatted += 1;
      if (isBlock(name)) flow.startParagraph({ isHeading: HEADING.test(name), isListItem: isNewItem });
      return undefined;
    },
    close(name) {
      if (name === 'pre') preformatted -= 1;
      if (name === 'li') isNewItem = false;
      if (name === 'tr') flow.endRow();
      else if (name === 'td' || name === 'th') flow.endCell();
      else if (isBlock(name)) flow.startParagraph();
    },
    text(characters) {
      isNewItem &&= characters.trim() === '';
      if (preformatted === 0) return flow.text(characters);
      for (const [i, line] of characters.split('\n').entries()) {
        if (i > 0) flow.breakLine();
        flow.text(line);
      }
    },
  };
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || HEADING.test(name);
}

/** By byte order mark, else as the page declares it, else UTF-8. */
function decode(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, ENCODING_WITHIN)).toString('latin1');
  const declared = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1];
  const marked = unicodeEncoding(bytes);
  // A declaration that could be read is not in UTF-16, whatever it says.
  const isDeclared = marked === 'utf-8' && declared && !/^utf-?16/i.test(declared);
  try {
    return new TextDecoder(isDeclared ? declared : marked).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) yield text.slice(start, start + CHUNK);
}

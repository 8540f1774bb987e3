import { Parser } from 'htmlparser2';
import { ExtractionError } from '../extraction.ts';

/** What a format does with the elements of its markup. */
export interface MarkupHandler {
  /** Returns `skip` where nothing of the element is text of the document. */
  open(name: string, attributes: Record<string, string>): 'skip' | undefined;
  close(name: string): void;
  text(characters: string): void;
}

/** Documents of word processors nest less than fifty deep. What searches the open elements stays quick. */
const MAX_DEPTH = 1000;

/** Fifty pages have some hundred thousand. So many take a second. */
const MAX_ELEMENTS = 1_000_000;

/**
 * Feeds markup to a handler as it arrives, without a tree. Entities that a document declares stay as they
 * are written, so that nothing can grow; what is not well-formed is read as far as it makes sense.
 *
 * @param xml XML: names come without their prefixes, which each program chooses as it likes
 * @param isFull stops the reading once the answer is yes
 * @returns whether it was read to its end
 * @throws RESUME_UNREADABLE when elements nest too deeply, or are far too many
 */
export async function parseMarkup(
  chunks: AsyncIterable<string> | Iterable<string>,
  handler: MarkupHandler,
  { xml, isFull }: { xml: boolean; isFull: () => boolean },
): Promise<boolean> {
  const nameOf = xml ? localName : (name: string) => name;
  let depth = 0;
  let elements = 0;
  let skipping = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > MAX_DEPTH) throw new ExtractionError('RESUME_UNREADABLE', 'nested too deeply');
        if (elements > MAX_ELEMENTS) throw new ExtractionError('RESUME_UNREADABLE', 'too many elements');
        if (skipping > 0 || handler.open(nameOf(name), attributes) === 'skip') skipping += 1;
      },
      onclosetag(name) {
        depth -= 1;
        if (skipping > 0) skipping -= 1;
        else handler.close(nameOf(name));
      },
      ontext(characters) {
        if (skipping === 0) handler.text(characters);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  for await (const chunk of chunks) {
    parser.write(chunk);
    if (isFull()) return false;
  }
  parser.end();
  return true;
}

/** The value of an attribute by its local name. */
export function attributeOf(attributes: Record<string, string>, name: string): string | undefined {
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

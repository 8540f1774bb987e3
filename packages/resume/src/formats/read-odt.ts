import { type DocumentText, ExtractionError, type ExtractionLimits } from '../extraction.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { attributeOf, type MarkupHandler, parseMarkup } from './parse-markup.ts';
import { createTextFlow, type TextFlow } from './text-flow.ts';

/**
 * Text of an OpenDocument text (ISO/IEC 26300): page headers, body, page footers.
 *
 * @throws RESUME_ENCRYPTED, RESUME_UNREADABLE, and what {@link ZipArchive.read} throws
 */
export async function readOdt(
  archive: ZipArchive,
  { maxCharacters }: ExtractionLimits,
): Promise<DocumentText> {
  if (await isEncrypted(archive)) {
    throw new ExtractionError('RESUME_ENCRYPTED', 'encrypted ODT', {
      message: 'The document is protected by a password; save it without one, or as PDF.',
    });
  }
  if (!archive.names.includes('content.xml'))
    throw new ExtractionError('RESUME_UNREADABLE', 'no content.xml');
  const read = async (part: string, region: string) => {
    const flow = createTextFlow(maxCharacters);
    const handler = createOdtHandler(flow, region);
    const isWhole = await parseMarkup(archive.read(part), handler, { xml: true, isFull: flow.full });
    return { text: flow.end().trim(), isCut: !isWhole };
  };
  const header = await read('styles.xml', 'header');
  const body = await read('content.xml', 'body');
  const footer = await read('styles.xml', 'footer');
  return {
    text: [header, body, footer]
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    isCut: header.isCut || body.isCut || footer.isCut,
  };
}

async function isEncrypted(archive: ZipArchive): Promise<boolean> {
  let isFound = false;
  const handler = {
    open(name: string) {
      isFound ||= name === 'encryption-data';
      return undefined;
    },
    close() {},
    text() {},
  };
  await parseMarkup(archive.read('META-INF/manifest.xml'), handler, { xml: true, isFull: () => isFound });
  return isFound;
}

/** Notes of reviewers, and what was deleted but is kept. */
const SKIPPED = new Set(['tracked-changes', 'annotation', 'note-citation', 'ruby-text']);

/** @param region element whose paragraphs count: `body`, or `header` and `footer` of a master page */
function createOdtHandler(flow: TextFlow, region: string): MarkupHandler {
  let regionDepth = 0;
  let paragraphDepth = 0;
  let isNewItem = false;
  return {
    open(name, attributes) {
      if (SKIPPED.has(name)) return 'skip';
      if (name === region) regionDepth += 1;
      if (regionDepth === 0) return undefined;
      switch (name) {
        case 'p':
        case 'h':
          paragraphDepth += 1;
          flow.startParagraph({ isHeading: name === 'h', isListItem: isNewItem });
          isNewItem = false;
          break;
        case 'list-item':
          isNewItem = true;
          break;
        case 's':
        case 'tab':
          flow.text(' ');
          break;
        case 'line-break':
          flow.breakLine();
          break;
        case 'table-row':
          flow.startRow();
          break;
        case 'table-cell':
          flow.startCell();
          break;
        case 'text-box':
        case 'note-body':
          flow.startBox();
          break;
        case 'hidden-text':
          return 'skip';
        case 'section':
          return attributeOf(attributes, 'display') === 'none' ? 'skip' : undefined;
      }
      return undefined;
    },
    close(name) {
      if (regionDepth === 0) return;
      if (name === region) regionDepth -= 1;
      switch (name) {
        case 'p':
        case 'h':
          paragraphDepth -= 1;
          return flow.endParagraph();
        case 'table-row':
          return flow.endRow();
        case 'table-cell':
          return flow.endCell();
        case 'text-box':
        case 'note-body':
          return flow.endBox();
      }
    },
    text(characters) {
      if (paragraphDepth > 0) flow.text(characters);
    },
  };
}

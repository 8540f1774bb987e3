import { attributeOf, type MarkupHandler } from '../parse-markup.ts';
import type { ParagraphStyle, TextFlow } from '../text-flow.ts';
import { isHeadingLevel } from './styles.ts';

/**
 * Elements without text of the document: tab stops, what was deleted or moved away, formats before a
 * change, and the older form of what stands before it in another (`mc:Fallback`).
 */
const SKIPPED = new Set([
  'tabs',
  'del',
  'moveFrom',
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'Fallback',
]);

/**
 * Follows the markup of WordprocessingML, and of DrawingML in shapes, whose paragraphs, runs and tables go
 * by the same names.
 */
export function createWordHandler(
  flow: TextFlow,
  styleOf: (id: string | undefined) => ParagraphStyle,
): MarkupHandler {
  let isText = false;
  /** Hidden text of a run: people do not see it, and some hide keywords there. */
  let isHidden = false;
  let isInRun = false;
  /** A content control that still shows its prompt, such as "Click here to enter text". */
  let showsPrompt = false;

  function openProperty(name: string, attributes: Record<string, string>) {
    const value = attributeOf(attributes, 'val');
    switch (name) {
      case 'pStyle':
        return flow.styleParagraph(styleOf(value));
      case 'outlineLvl':
        return flow.styleParagraph({ isHeading: isHeadingLevel(value) });
      case 'numId':
        return flow.styleParagraph({ isListItem: value !== '0' });
      case 'vanish':
        isHidden = isInRun && !/^(?:0|false|off)$/.test(value ?? '');
        return;
      case 'showingPlcHdr':
        showsPrompt = true;
    }
  }

  return {
    open(name, attributes) {
      if (SKIPPED.has(name)) return 'skip';
      switch (name) {
        case 'p':
          flow.startParagraph();
          break;
        case 'r':
          isInRun = true;
          isHidden = false;
          break;
        case 't':
          isText = true;
          break;
        case 'tab':
        case 'ptab':
        case 'sym':
          flow.text(' ');
          break;
        case 'br':
        case 'cr':
          flow.breakLine();
          break;
        case 'noBreakHyphen':
          flow.text('-');
          break;
        case 'tr':
          flow.startRow();
          break;
        case 'tc':
          flow.startCell();
          break;
        case 'txbxContent':
          flow.startBox();
          break;
        case 'sdtContent':
          if (showsPrompt) {
            showsPrompt = false;
            return 'skip';
          }
          break;
        default:
          openProperty(name, attributes);
      }
      return undefined;
    },
    close(name) {
      switch (name) {
        case 'p':
          return flow.endParagraph();
        case 'r':
          isInRun = false;
          return;
        case 't':
          isText = false;
          return;
        case 'tr':
          return flow.endRow();
        case 'tc':
          return flow.endCell();
        case 'txbxContent':
          return flow.endBox();
      }
    },
    text(characters) {
      if (isText && !isHidden) flow.text(characters);
    },
  };
}

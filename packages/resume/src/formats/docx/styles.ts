import type { ZipArchive } from '../../zip/open-zip.ts';
import { attributeOf, parseMarkup } from '../parse-markup.ts';
import type { ParagraphStyle } from '../text-flow.ts';

interface StyleDefinition extends ParagraphStyle {
  basedOn?: string | undefined;
}

/** Word itself follows no longer chains. */
const MAX_ANCESTORS = 10;

const MAX_STYLES = 10_000;

/** Word's own names of heading styles, which are English in every language; their ids are not. */
const HEADING = /^(?:heading \d|title)$/i;

/** The paragraph styles of a document by id, as far as they show in its text; none if it has no such part. */
export async function readStyles(
  archive: ZipArchive,
  name: string,
): Promise<(id: string | undefined) => ParagraphStyle> {
  const styles = new Map<string, StyleDefinition>();
  let current: StyleDefinition | undefined;
  const handler = {
    open(element: string, attributes: Record<string, string>) {
      const value = attributeOf(attributes, 'val');
      if (element === 'style') {
        current = {};
        styles.set(attributeOf(attributes, 'styleId') ?? '', current);
      } else if (!current) return undefined;
      else if (element === 'basedOn') current.basedOn = value;
      else if (element === 'name' && HEADING.test(value ?? '')) current.isHeading = true;
      else if (element === 'outlineLvl') current.isHeading = isHeadingLevel(value);
      else if (element === 'numId') current.isListItem = value !== '0';
      return undefined;
    },
    close(element: string) {
      if (element === 'style') current = undefined;
    },
    text() {},
  };
  await parseMarkup(archive.read(name), handler, { xml: true, isFull: () => styles.size > MAX_STYLES });

  return (id) => {
    const chain: StyleDefinition[] = [];
    for (let style = styles.get(id ?? ''); style && chain.length < MAX_ANCESTORS; ) {
      chain.push(style);
      style = styles.get(style.basedOn ?? '');
    }
    const { isHeading = false, isListItem = false } = Object.assign({}, ...chain.reverse()) as ParagraphStyle;
    // Only what holds: some programs name the style after what the paragraph has of its own.
    return { ...(isHeading && { isHeading }), ...(isListItem && { isListItem }) };
  };
}

/** Levels are 0..8; 9 stands for body text. */
export function isHeadingLevel(value: string | undefined): boolean {
  return Number(value) < 9;
}

/** Groups that hold no text of the document: tables, pictures, what fields compute their results from. */
const SKIPPED = new Set(
  'colortbl stylesheet info pict object filetbl annotation fldinst sp shprslt nonshppict xe tc rxe txe'.split(
    ' ',
  ),
);

/** The one group with text of the document that is marked as one to skip if it is not known (`\*`). */
const SHAPE = 'shpinst';

/** Groups of text that stands apart from the paragraph it is noted in. */
const BOXES = new Set(
  'header headerl headerr headerf footer footerl footerr footerf footnote shptxt'.split(' '),
);

/** Groups with the number or bullet of a list item, as a program that knows no lists would draw it. */
const LIST_MARKS = new Set(['listtext', 'pntext']);

type Destination = 'skipped' | 'box' | 'list-mark' | 'font-table' | undefined;

/** What the group is that starts with this control word; undefined for a group that only sets formats. */
export function destinationOf(name: string, isOptional: boolean): Destination {
  if (name === 'fonttbl') return 'font-table';
  if (LIST_MARKS.has(name)) return 'list-mark';
  if (BOXES.has(name)) return 'box';
  if (SKIPPED.has(name) || (isOptional && name !== SHAPE)) return 'skipped';
  return undefined;
}

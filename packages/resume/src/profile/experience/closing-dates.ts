import { isRange } from '../dates/date-range.ts';
import { partsOfRow, type Row } from './rows.ts';

/** A title at least this sure opens an entry: one that names who works. */
const SURE = 1;

/**
 * Some resumes write the dates of a position at its end, below all that is said of it. Then each range of dates moves up
 * to the first line of its entry; otherwise the lines come back as they are.
 */
export function movedUp(rows: readonly Row[]): readonly Row[] {
  const closing = rows.flatMap((row, at) => (row.rest === '' && row.range && isRange(row.range) ? at : []));
  const dated = rows.filter(({ range }) => range && isRange(range)).length;
  if (closing.length < 2 || closing.length < dated) return rows;
  const firsts = closing.map((_, index) =>
    firstLine(rows, index === 0 ? 0 : (closing[index - 1] as number) + 1),
  );
  const opens = (at: number | undefined) => at !== undefined && isTitle(rows[at] as Row);
  // The first dates come well below a title, and below the last there is none.
  const [first = 0] = closing;
  const apart = first - (firsts[0] ?? first) > 1;
  const after = firstLine(rows, (closing.at(-1) as number) + 1);
  if (!apart || !firsts.every(opens) || opens(after)) return rows;
  return rows.map((row, at) => {
    const index = firsts.indexOf(at);
    if (index >= 0)
      return { ...row, range: (rows[closing[index] as number] as Row).range as NonNullable<Row['range']> };
    return closing.includes(at) ? { text: row.text, rest: '', headlike: false } : row;
  });
}

function firstLine(rows: readonly Row[], from: number): number | undefined {
  for (let at = from; at < rows.length; at++) if ((rows[at] as Row).text !== '') return at;
  return undefined;
}

function isTitle(row: Row): boolean {
  return row.headlike && partsOfRow(row).sure >= SURE;
}

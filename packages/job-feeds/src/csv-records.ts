import { gatherRows } from './csv-rows.ts';
import type { Line } from './lines.ts';
import { parseRow } from './parse-row.ts';
import type { RawRecord } from './raw-record.ts';

/** Parses CSV (RFC 4180) whose first row names the columns, in constant memory. */
export async function* readCsvRecords(lines: AsyncIterable<Line>): AsyncGenerator<RawRecord> {
  let columns: string[] | undefined;
  for await (const row of gatherRows(lines, () => columns?.length)) {
    if ('problem' in row) yield row;
    else if (columns === undefined) columns = parseRow(row.text)?.map((name) => name.trim());
    else yield toRecord(row, columns);
  }
}

function toRecord({ line, text }: { line: number; text: string }, columns: readonly string[]): RawRecord {
  const cells = parseRow(text);
  if (cells?.length !== columns.length) {
    const message = cells
      ? `The row has ${cells.length} columns, the header ${columns.length}.`
      : 'The row is not valid CSV.';
    return { line, problem: { code: 'LINE_MALFORMED', message } };
  }
  return { line, value: Object.fromEntries(columns.map((name, index) => [name, cells[index]])) };
}

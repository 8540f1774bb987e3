import { parse } from 'csv-parse/sync';

/** The cells of one row of CSV, or undefined when the text is not exactly one row. */
export function parseRow(text: string): string[] | undefined {
  try {
    const rows: string[][] = parse(text, { bom: true, relax_column_count: true });
    return rows.length === 1 ? rows[0] : undefined;
  } catch {
    return undefined;
  }
}

import { createError } from '@rolecall/contracts';
import { readCsvRecords } from '../csv-records.ts';
import { decompress } from '../decompress.ts';
import { hasLinkedInColumns } from '../layouts/linkedin.ts';
import { stated } from '../layouts/values.ts';
import { readLines } from '../lines.ts';
import { peek } from '../peek.ts';
import { readText } from '../text-pieces.ts';
import type { TakeMemory } from './kept-values.ts';
import { companionOf, emptyTables, statedIn } from './tables.ts';

/**
 * Files that say more of the postings of a feed than the feed does, joined by their ids: `job_skills.csv`,
 * `skills.csv`, `job_industries.csv`, `industries.csv`, `salaries.csv` and `companies.csv` of the Kaggle LinkedIn set.
 */
export interface Companions {
  /**
   * Reads one of the files, told by its header, gzipped or not; the others may come before or after it.
   *
   * @returns how many of its rows could not be read
   * @throws FILE_EMPTY, COMPANION_UNSUPPORTED, COMPANIONS_TOO_LARGE, IMPORT_INTERRUPTED
   */
  read(bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /**
   * Fills in what a posting leaves open and the files state.
   *
   * @param record as the feed holds it
   * @param posting what was read of it
   */
  complete(record: Record<string, unknown>, posting: Record<string, unknown>): Record<string, unknown>;
}

/**
 * Companions without files.
 *
 * @param take grants the memory they are kept in, about 100 bytes for each posting and file
 */
export function createCompanions(take: TakeMemory): Companions {
  const tables = emptyTables(take);
  return {
    async read(bytes) {
      const [first, pieces] = await peek(readText(decompress(bytes)), ({ text }) => text.trim() !== '');
      if (first === undefined) throw createError('FILE_EMPTY', { message: 'A companion file is empty.' });
      const companion = companionOf(first.text);
      if (companion === undefined) throw createError('COMPANION_UNSUPPORTED');
      let broken = 0;
      for await (const row of readCsvRecords(readLines(pieces))) {
        if ('problem' in row) broken += 1;
        else companion.keep(row.value, tables);
      }
      return broken;
    },

    complete(record, posting) {
      if (!hasLinkedInColumns(record)) return posting;
      return { ...stated(statedIn(tables, record)), ...posting };
    },
  };
}

import { readDataFile } from './data-file.ts';

/**
 * Inverse document frequencies, `ln((n + 1) / (df + 1))`, of a table of counts whose first line has the number of
 * documents. What was never seen is the rarest of all.
 */
export function readInverseFrequencies(file: string): (name: string) => number {
  const lines = readDataFile(file).trimEnd().split('\n');
  const [, total = '0'] = (lines[0] ?? '').split('\t');
  const weightOf = (frequency: number) => Math.log((Number(total) + 1) / (frequency + 1));
  const known = new Map(
    lines.slice(1).map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), weightOf(Number(line.slice(tab + 1)))];
    }),
  );
  const unseen = weightOf(0);
  return (name) => known.get(name) ?? unseen;
}

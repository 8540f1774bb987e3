import { foldName } from '../src/fold.ts';
import type { NewerTown, Sources, SourceTown } from './sources.ts';

/** Degrees within which a town of the same name is the same town. */
const SAME_NAME_DEGREES = 0.1;
/** Degrees within which a town of another name is the same record, renamed. */
const RENAMED_DEGREES = 0.0003;
const CELLS_PER_DEGREE = 100;

/** Finds what the newer source has of a town: the record of that name nearby, else one that was renamed. */
export function newerRecords({ towns, newer }: Sources): (town: SourceTown) => NewerTown | undefined {
  const oldNames = new Set(towns.map(nameIn));
  const named = Map.groupBy(newer, nameIn);
  const renamed = Map.groupBy(
    newer.filter((one) => !oldNames.has(nameIn(one))),
    ({ country, lat, lon }) => cellOf(country, cell(lat), cell(lon)),
  );
  return (town) =>
    nearest(named.get(nameIn(town)) ?? [], town, SAME_NAME_DEGREES) ??
    nearest(
      around(town).flatMap((key) => renamed.get(key) ?? []),
      town,
      RENAMED_DEGREES,
    );
}

function nameIn({ country, name }: { country: string; name: string }): string {
  return `${country} ${foldName(name)}`;
}

function nearest(list: readonly NewerTown[], town: SourceTown, within: number): NewerTown | undefined {
  let best: NewerTown | undefined;
  let least = within;
  for (const one of list) {
    const distance = Math.hypot(one.lat - town.lat, one.lon - town.lon);
    if (distance <= least) [best, least] = [one, distance];
  }
  return best;
}

function around({ country, lat, lon }: SourceTown): string[] {
  const steps = [-1, 0, 1];
  return steps.flatMap((y) => steps.map((x) => cellOf(country, cell(lat) + y, cell(lon) + x)));
}

function cell(degrees: number): number {
  return Math.floor(degrees * CELLS_PER_DEGREE);
}

function cellOf(country: string, y: number, x: number): string {
  return `${country} ${y} ${x}`;
}

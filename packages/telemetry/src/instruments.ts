import { declare, publish } from './measurements.ts';

/**
 * The labels of an instrument with the values that are known beforehand: series of these begin at 0. An empty list is for values
 * that are known to be few but not which, such as error codes: such an instrument begins with no series.
 */
export type KnownLabels = Readonly<Record<string, readonly string[]>>;

/** The labels of one measurement. */
export type LabelsOf<Known extends KnownLabels> = {
  readonly [Name in keyof Known]: Known[Name] extends readonly [] ? string : Known[Name][number];
};

interface Description<Known extends KnownLabels> {
  /** As Prometheus shows it: with the unit, and `_total` for counters. */
  name: `rolecall_${string}`;
  help: string;
  /** No value may come from a user: each is one series for as long as the process lives. */
  labels: Known;
}

/** What whoever collects has to know of an instrument. */
export interface Instrument extends Description<KnownLabels> {
  kind: 'counter' | 'histogram' | 'gauge';
  /** Upper bounds of a histogram's buckets, ascending. */
  buckets?: readonly number[];
  /** What a gauge is now; the values of equal labels are to be added up. */
  observe?: () => Promise<readonly Observation[]>;
}

/** A value of a gauge. */
export interface Observation<Labels = Readonly<Record<string, string>>> {
  value: number;
  labels: Labels;
}

/** Something that is looked at rather than told. */
export interface Gauge<Known extends KnownLabels> {
  /**
   * Has `read` asked whenever somebody looks; several are added up. What it throws means that nothing is known.
   *
   * @returns ends that
   */
  watch(read: () => Reading<Known>): () => void;
}

type Reading<Known extends KnownLabels> = Observations<Known> | Promise<Observations<Known>>;
type Observations<Known extends KnownLabels> = readonly Observation<LabelsOf<Known>>[];

/** Something that is counted. To be declared once, at module level. */
export function counter<const Known extends KnownLabels>(description: Description<Known>) {
  const instrument: Instrument = { ...description, kind: 'counter' };
  declare(instrument);
  return {
    add(value: number, labels: LabelsOf<Known>): void {
      publish({ instrument, value, labels });
    },
  };
}

/** Something whose distribution counts, such as a duration in seconds. To be declared once, at module level. */
export function histogram<const Known extends KnownLabels>(
  description: Description<Known> & { buckets: readonly number[] },
) {
  const instrument: Instrument = { ...description, kind: 'histogram' };
  declare(instrument);
  return {
    record(value: number, labels: LabelsOf<Known>): void {
      publish({ instrument, value, labels });
    },
  };
}

/** Something that goes up and down, and is looked at when it is asked for. To be declared once, at module level. */
export function gauge<const Known extends KnownLabels>(description: Description<Known>): Gauge<Known> {
  const readers = new Set<() => Reading<Known>>();
  declare({
    ...description,
    kind: 'gauge',
    observe: async () => {
      const readings = await Promise.allSettled([...readers].map(async (read) => read()));
      return readings.flatMap((reading) => (reading.status === 'fulfilled' ? reading.value : []));
    },
  });
  return {
    watch(read) {
      readers.add(read);
      return () => void readers.delete(read);
    },
  };
}

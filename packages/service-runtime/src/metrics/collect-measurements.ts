import {
  declaredInstruments,
  type Instrument,
  type KnownLabels,
  listenToMeasurements,
} from '@rolecall/telemetry';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

/** Takes one measurement of one instrument. */
type Recorder = (value: number, labels: Readonly<Record<string, string>>) => void;

/**
 * Registers what the packages of this process measure. Counters and histograms of known labels begin at 0, so that rates are
 * right from the first scrape on; gauges are looked at when they are scraped.
 *
 * @returns ends the listening
 */
export function collectMeasurements(registry: Registry): () => void {
  const recorders = new Map<Instrument, Recorder>();
  const recorderOf = (instrument: Instrument): Recorder => {
    const known = recorders.get(instrument) ?? register(instrument, registry);
    recorders.set(instrument, known);
    return known;
  };
  for (const instrument of declaredInstruments()) recorderOf(instrument);
  return listenToMeasurements(({ instrument, value, labels }) => recorderOf(instrument)(value, labels));
}

function register(instrument: Instrument, registry: Registry): Recorder {
  const { kind, name, help, labels, buckets = [], observe } = instrument;
  const common = { name, help, labelNames: Object.keys(labels), registers: [registry] };
  switch (kind) {
    case 'counter': {
      const counter = new Counter(common);
      for (const known of combinations(labels)) counter.inc(known, 0);
      return (value, of) => counter.inc(of, value);
    }
    case 'histogram': {
      const histogram = new Histogram({ ...common, buckets: [...buckets] });
      for (const known of combinations(labels)) histogram.zero(known);
      return (value, of) => histogram.observe(of, value);
    }
    case 'gauge': {
      new Gauge({
        ...common,
        async collect() {
          const observations = (await observe?.()) ?? [];
          this.reset();
          for (const { labels: of, value } of observations) this.inc(of, value);
        },
      });
      return () => {};
    }
  }
}

/** Every combination of the known values; none where a label has no known values. */
function combinations(labels: KnownLabels): Record<string, string>[] {
  return Object.entries(labels).reduce<Record<string, string>[]>(
    (some, [name, values]) => some.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
}

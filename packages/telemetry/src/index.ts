export {
  counter,
  type Gauge,
  gauge,
  histogram,
  type Instrument,
  type KnownLabels,
  type LabelsOf,
} from './instruments.ts';
export { declaredInstruments, listenToMeasurements, type Measurement } from './measurements.ts';
export { outcomeOf } from './outcome.ts';
export { inSpan } from './spans.ts';
export { timed } from './timed.ts';

import { channel } from 'node:diagnostics_channel';
import type { Instrument } from './instruments.ts';

/** One measured value. */
export interface Measurement {
  instrument: Instrument;
  value: number;
  labels: Readonly<Record<string, string>>;
}

const measurements = channel('rolecall:measurements');
const declared = new Map<string, Instrument>();

/** @throws Error for a second instrument of the same name */
export function declare(instrument: Instrument): void {
  if (declared.has(instrument.name)) throw new Error(`${instrument.name} is declared twice`);
  declared.set(instrument.name, instrument);
}

/** Tells whoever listens; costs next to nothing where nobody does. */
export function publish(measurement: Measurement): void {
  if (measurements.hasSubscribers) measurements.publish(measurement);
}

/** Every instrument of the modules that are loaded. */
export function declaredInstruments(): readonly Instrument[] {
  return [...declared.values()];
}

/**
 * Has `listener` told every measurement of counters and histograms from now on. It must not throw.
 *
 * @returns ends that
 */
export function listenToMeasurements(listener: (measurement: Measurement) => void): () => void {
  const onMessage = (message: unknown) => listener(message as Measurement);
  measurements.subscribe(onMessage);
  return () => void measurements.unsubscribe(onMessage);
}

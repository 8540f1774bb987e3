import type { Feed } from '../feeds/feed.ts';
import type { Report } from '../report.ts';

/** What a drill is run with. */
export interface DrillOptions {
  /** An empty folder of its own, for data and logs. */
  folder: string;
  report: Report;
  /** What is imported; every drill has its default. */
  feed?: Feed;
  /** The same seed has the same moments. */
  seed: number;
  /** How often it kills or stops something. */
  times?: number;
  /** Least length of an outage, in milliseconds. */
  outageMs?: number;
  /** How many workers share the load. */
  workers?: number;
  /** Milliseconds a batch is held by a worker that discards it; without, workers index. */
  discardMs?: number;
  /** How many ask at once, and for how long. */
  clients?: number;
  seconds?: number;
  /** Which servers to start, as ROLECALL_SERVERS says it. */
  servers?: 'auto' | 'npm';
  /** Settings of the services, over the drill's own. */
  env?: Record<string, string>;
}

/** Tries one thing on the real servers; what does not hold is told to the report. */
export type Drill = (options: DrillOptions) => Promise<void>;

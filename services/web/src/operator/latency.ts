import type { Timings } from '@rolecall/contracts';

export const PARTS = ['extractMs', 'embedMs', 'retrieveMs', 'rankMs', 'totalMs'] as const;

/** How long one part of an answer takes, in milliseconds, over several answers. */
export interface Latency {
  part: (typeof PARTS)[number];
  median: number;
  slowest: number;
}

/** Median and slowest of each part. */
export function latencies(timings: readonly Timings[]): Latency[] {
  return PARTS.map((part) => {
    const sorted = timings.map((one) => one[part]).sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const lower = sorted[Math.ceil(middle) - 1] ?? 0;
    const upper = sorted[Math.floor(middle)] ?? 0;
    return { part, median: (lower + upper) / 2, slowest: sorted.at(-1) ?? 0 };
  });
}

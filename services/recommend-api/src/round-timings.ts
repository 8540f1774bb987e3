/** Timings in milliseconds, to a hundredth. */
export function roundTimings<Timings extends { [Stage in keyof Timings]: number }>(
  timings: Timings,
): Timings {
  const entries = Object.entries<number>(timings).map(([stage, ms]) => [stage, Math.round(ms * 100) / 100]);
  return Object.fromEntries(entries) as Timings;
}

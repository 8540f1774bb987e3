import { type Usage, usageOf } from './process-usage.ts';

/** What was seen at one moment. */
export interface Sample {
  /** Since the first sample. */
  seconds: number;
  processes: Readonly<Record<string, Usage>>;
  /** Whatever else was asked for. */
  extra: Readonly<Record<string, number>>;
}

const EVERY_MS = 1000;

/**
 * Looks at processes every second.
 *
 * @param pids by name
 * @param lookFurther more numbers of the moment; a moment in which it fails has none
 */
export function startSampler(
  pids: Readonly<Record<string, number>>,
  lookFurther: () => Promise<Record<string, number>>,
): { stop(): Promise<Sample[]> } {
  const samples: Sample[] = [];
  const start = performance.now();
  let looking: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    const seconds = (performance.now() - start) / 1000;
    const usages = Object.entries(pids).map(([name, pid]) => [name, usageOf(pid)] as const);
    const processes = Object.fromEntries(
      usages.filter((entry): entry is [string, Usage] => entry[1] !== undefined),
    );
    const extra = await lookFurther().catch(() => ({}));
    samples.push({ seconds, processes, extra });
  }

  const tick = () => {
    looking = looking.then(look);
  };
  tick();
  const timer = setInterval(tick, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      return samples;
    },
  };
}

/** One row a sample: seconds, memory and processor time of each process, and what else was looked at. */
export function toCsv(samples: readonly Sample[]): string {
  const names = Object.keys(samples[0]?.processes ?? {});
  const extras = [...new Set(samples.flatMap(({ extra }) => Object.keys(extra)))];
  const header = ['seconds', ...names.flatMap((name) => [`${name} MB`, `${name} CPU s`]), ...extras];
  const rows = samples.map(({ seconds, processes, extra }) => [
    seconds.toFixed(1),
    ...names.flatMap((name) => [
      processes[name]?.rssMb.toFixed(1) ?? '',
      processes[name]?.cpuSeconds.toFixed(2) ?? '',
    ]),
    ...extras.map((name) => extra[name] ?? ''),
  ]);
  return `${[header, ...rows].map((row) => row.join(',')).join('\n')}\n`;
}

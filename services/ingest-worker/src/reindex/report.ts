import type { Logger } from '@rolecall/service-runtime';
import { Presets, SingleBar } from 'cli-progress';

/** How often a line is written where there is no terminal. */
const LINE_EVERY_MS = 5000;

/** What a reindex tells the person who started it. */
export interface ReindexReport {
  say(line: string): void;
  /** For waits and retries. */
  logger: Logger;
  /** Begins a progress bar over this many postings. */
  start(total: number): {
    add(postings: { seen: number; embedded: number }): void;
    stop(): void;
  };
}

/** Writes to a stream: lines and, while postings are embedded, a bar with rate and time left. */
export function createReport(output: NodeJS.WriteStream, logger: Logger): ReindexReport {
  return {
    logger,
    say: (line) => void output.write(`${line}\n`),
    start(total) {
      const bar = new SingleBar(
        {
          stream: output,
          format: '  {bar} {percentage}% | {value}/{total} postings | {rate}/s | {left} left',
          hideCursor: true,
          noTTYOutput: true,
          notTTYSchedule: LINE_EVERY_MS,
        },
        Presets.shades_classic,
      );
      const begun = performance.now();
      let [done, embedded] = [0, 0];
      bar.start(total, 0, { rate: '–', left: '–' });
      return {
        add(postings) {
          done += postings.seen;
          embedded += postings.embedded;
          // What is skipped takes no time worth counting.
          const rate = embedded / ((performance.now() - begun) / 1000);
          const left = embedded === 0 ? '–' : duration((total - done) / rate);
          bar.update(done, { rate: rate.toFixed(1), left });
        },
        stop: () => bar.stop(),
      };
    },
  };
}

function duration(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}

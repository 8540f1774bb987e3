import type { Import } from '@rolecall/contracts';
import { Presets, SingleBar } from 'cli-progress';
import { createProgressRate } from './progress-rate.ts';
import type { RecordTotal } from './record-count.ts';

/** How often a bar is drawn, and a line written where there is no terminal, in milliseconds. */
const BAR_MS = 500;
const LINE_MS = 5_000;

/** Postings, or a tenth of all, that must be done before their rate says anything of the rest. */
const TELLING = 100;

/** Shows how far an import has come, now and then, until it is stopped. */
export interface ProgressView {
  show(state: Import): void;
  stop(): void;
}

/** A bar where `output` is a terminal, else a line every few seconds. */
export function createProgressView(output: NodeJS.WriteStream, total: () => RecordTotal): ProgressView {
  const view = output.isTTY ? barOn(output) : linesOn(output);
  const rate = createProgressRate();
  let done: number | undefined;
  const timer = setInterval(
    () => {
      if (done === undefined) return;
      rate.note(performance.now(), done);
      view.draw(progressOf(done, total(), rate.perSecond()));
    },
    output.isTTY ? BAR_MS : LINE_MS,
  );
  return {
    show({ indexed, unchanged, rejected, failed }) {
      done = indexed + unchanged + rejected + failed;
    },
    stop() {
      clearInterval(timer);
      view.stop();
    },
  };
}

/** What is shown, as numbers and in words. */
interface Progress {
  done: number;
  /** As far as it can be told. */
  total: number;
  /** `274`, `about 15,000` or `at least 500`. */
  totalWords: string;
  rate: string;
  left: string;
}

/** @param perSecond postings that are processed a second; 0 where that is not known yet */
export function progressOf(done: number, { records, basis }: RecordTotal, perSecond: number): Progress {
  const total = Math.max(records, done);
  const isTelling = basis !== 'at least' && perSecond > 0 && done >= Math.min(TELLING, total / 10);
  const seconds = isTelling ? (total - done) / perSecond : undefined;
  return {
    done,
    total,
    totalWords: totalWords(total, basis),
    rate: `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`,
    left: seconds === undefined ? 'time left unknown' : `${durationWords(seconds)} left`,
  };
}

function totalWords(total: number, basis: RecordTotal['basis']): string {
  if (basis === 'exact') return total.toLocaleString('en');
  if (basis === 'at least') return `at least ${total.toLocaleString('en')}`;
  return `about ${total.toLocaleString('en', { maximumSignificantDigits: 2 })}`;
}

/** `45 s`, `3 min 20 s` or `2 h 5 min`. */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function barOn(stream: NodeJS.WriteStream) {
  const format = '  {bar} {percentage}% | {value} of {totalWords} postings | {rate} | {left}';
  const bar = new SingleBar({ stream, format, hideCursor: true, barsize: 24 }, Presets.shades_classic);
  let isStarted = false;
  return {
    draw({ done, total, ...words }: Progress) {
      if (!isStarted) bar.start(total, done, words);
      isStarted = true;
      bar.setTotal(total);
      bar.update(done, words);
    },
    stop() {
      if (isStarted) bar.stop();
    },
  };
}

function linesOn(stream: NodeJS.WriteStream) {
  return {
    draw({ done, totalWords, rate, left }: Progress) {
      stream.write(`  ${done.toLocaleString('en')} of ${totalWords} postings, ${rate}, ${left}\n`);
    },
    stop() {},
  };
}

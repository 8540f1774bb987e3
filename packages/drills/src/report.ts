/** What a drill tells: as it goes, and at its end. */
export interface Report {
  /** Tells what is being done. */
  say(text: string): void;
  /** A result, such as `postings per second`, `250`. */
  figure(name: string, value: number | string): void;
  /** Something that has to hold; `found` is shown beside it. */
  check(what: string, holds: boolean, found?: unknown): void;
  figures(): ReadonlyMap<string, number | string>;
  /** What did not hold. */
  failures(): readonly string[];
}

/** A report that is written line by line, each with the seconds since it was begun. */
export function createReport(write: (line: string) => void): Report {
  const start = performance.now();
  const figures = new Map<string, number | string>();
  const failures: string[] = [];
  const line = (text: string) => {
    write(`${((performance.now() - start) / 1000).toFixed(1).padStart(7)} s  ${text}`);
  };
  return {
    say: line,
    figure(name, value) {
      figures.set(name, value);
      line(`  = ${name}: ${value}`);
    },
    check(what, holds, found) {
      const text = found === undefined ? what : `${what} (${shown(found)})`;
      if (!holds) failures.push(text);
      line(`${holds ? 'ok  ' : 'FAIL'} ${text}`);
    },
    figures: () => figures,
    failures: () => failures,
  };
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

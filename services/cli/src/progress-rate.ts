/** How far back a rate looks, in milliseconds: long enough to smooth batches, short enough to follow changes. */
const WINDOW_MS = 20_000;

/** Things done per second. */
export interface ProgressRate {
  /** @param now in milliseconds, never less than before */
  note(now: number, done: number): void;
  /** Over the last twenty seconds; 0 while nothing is known. */
  perSecond(): number;
}

export function createProgressRate(): ProgressRate {
  let notes: { at: number; done: number }[] = [];
  return {
    note(at, done) {
      notes = [...notes.filter((note) => at - note.at <= WINDOW_MS), { at, done }];
    },
    perSecond() {
      const [first, last] = [notes[0], notes.at(-1)];
      if (first === undefined || last === undefined || last.at === first.at) return 0;
      return ((last.done - first.done) * 1000) / (last.at - first.at);
    },
  };
}

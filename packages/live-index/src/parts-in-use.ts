import type { JobIndex } from '@rolecall/job-index';
import type { LoadedModel } from './load-model.ts';

/** A model, what reads its vectors, and the index of its vectors: they belong together. */
export interface LiveParts extends LoadedModel {
  index: JobIndex;
}

/** The parts that are live, and those that are not any more but have work in hand. */
export interface PartsInUse {
  current(): LiveParts | undefined;
  /** Runs work with the current parts, which stay open until it ends, whatever becomes current meanwhile. */
  run<Result>(work: (parts: LiveParts) => Promise<Result>): Promise<Result> | undefined;
  /** Makes these the current parts; the ones before are closed when their last work ends. */
  replace(parts: LiveParts): void;
  /** Collections that are current or have work in hand. */
  collections(): string[];
  /** Closes all, with what is in hand. */
  close(): Promise<void>;
}

/** @param onClosed told when parts were closed after their last work */
export function createPartsInUse(onClosed: (parts: LiveParts) => void): PartsInUse {
  interface Held {
    parts: LiveParts;
    works: number;
  }
  const held = new Set<Held>();
  let current: Held | undefined;

  function closeIfIdle(one: Held): void {
    if (one === current || one.works > 0) return;
    held.delete(one);
    void one.parts.embedder.close().then(() => onClosed(one.parts));
  }

  async function runWith<Result>(one: Held, work: (parts: LiveParts) => Promise<Result>): Promise<Result> {
    one.works++;
    try {
      return await work(one.parts);
    } finally {
      one.works--;
      closeIfIdle(one);
    }
  }

  return {
    current: () => current?.parts,
    run: (work) => current && runWith(current, work),
    replace(parts) {
      const before = current;
      current = { parts, works: 0 };
      held.add(current);
      if (before) closeIfIdle(before);
    },
    collections: () => [...new Set([...held].map(({ parts }) => parts.index.collection))],
    async close() {
      await Promise.all([...held].map(({ parts }) => parts.embedder.close()));
    },
  };
}

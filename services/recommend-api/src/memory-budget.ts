/** A part of a budget that is given back as a whole. */
export interface MemoryShare {
  /** Takes so many bytes more; false when the budget does not have them. */
  take(bytes: number): boolean;
  giveBack(): void;
}

/**
 * A bound on what several requests keep in memory together.
 *
 * @param limit in bytes
 * @returns opens a share of it
 */
export function createMemoryBudget(limit: number): () => MemoryShare {
  let left = limit;
  return () => {
    let taken = 0;
    return {
      take(bytes) {
        if (bytes > left) return false;
        left -= bytes;
        taken += bytes;
        return true;
      },
      giveBack() {
        left += taken;
        taken = 0;
      },
    };
  };
}

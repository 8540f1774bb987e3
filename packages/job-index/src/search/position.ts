/** A place in an ordered list of postings: that of the posting itself. */
export interface Position {
  /** What the list is ordered by, descending; null for postings without it, which come last. */
  value: number | null;
  /** Decides between equal values, ascending. A UUID. */
  id: string;
}

/** One page of a list, and where the next one begins. */
export interface Page<Item> {
  items: Item[];
  /** Position of the last item; none on the last page. */
  next?: Position;
}

/**
 * Cuts a page off items that were read one beyond it, so that no page is empty but the first.
 *
 * @param items in order, with their positions
 */
export function toPage<Item>(
  items: readonly { item: Item; position: Position }[],
  limit: number,
): Page<Item> {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    ...(items.length > limit && last && { next: last.position }),
  };
}

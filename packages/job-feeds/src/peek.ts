/**
 * The first item that satisfies `accept`, and the whole sequence from that item on.
 * Items before it are dropped; the first is undefined when none satisfies.
 */
export async function peek<Item>(
  items: AsyncIterable<Item>,
  accept: (item: Item) => boolean,
): Promise<[Item | undefined, AsyncIterable<Item>]> {
  const iterator = items[Symbol.asyncIterator]();
  let head = await iterator.next();
  while (!head.done && !accept(head.value)) head = await iterator.next();
  if (head.done) return [undefined, empty()];
  return [head.value, prepend(head.value, iterator)];
}

async function* prepend<Item>(first: Item, rest: AsyncIterator<Item>): AsyncGenerator<Item> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function* empty(): AsyncGenerator<never> {}

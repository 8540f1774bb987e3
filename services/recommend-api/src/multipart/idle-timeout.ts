import { createError } from '@rolecall/contracts';

/** Bytes a second that a client must send on average, as Apache's `RequestReadTimeout` has it. */
const LEAST_RATE = 500;

/**
 * The same items, but a wait of more than `ms` for one of them fails. The time the consumer takes is not
 * counted, so that back-pressure is never taken for silence.
 *
 * Of bytes, it also fails where they trickle: the client has `ms` of patience, which waiting for it uses up and what it sends
 * gives back, at {@link LEAST_RATE}. Otherwise a byte now and then would hold a connection for ever.
 *
 * @throws REQUEST_TIMEOUT
 */
export async function* withIdleTimeout<Item>(items: AsyncIterable<Item>, ms: number): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let waiting = false;
  let patience = ms;
  const next = async (): Promise<IteratorResult<Item>> => {
    waiting = true;
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const since = performance.now();
    const timer = setTimeout(() => reject(createError('REQUEST_TIMEOUT')), patience);
    const item = iterator.next();
    // When the silence wins, nobody else hears how this ends.
    item.catch(() => {});
    try {
      const result = await Promise.race([item, silence]);
      waiting = false;
      patience = Math.min(ms, patience - (performance.now() - since) + worth(result.value, ms));
      return result;
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    for (let result = await next(); !result.done; result = await next()) yield result.value;
  } finally {
    // A generator that waits would not end before its wait does.
    if (!waiting) await iterator.return?.();
  }
}

/** How much patience an item gives back, in milliseconds: bytes by their number, anything else all of it. */
function worth(item: unknown, all: number): number {
  return item instanceof Uint8Array ? (item.length / LEAST_RATE) * 1000 : all;
}

import { createError } from '@rolecall/contracts';

/**
 * The same items, but a wait of more than `ms` for one of them fails. The time the consumer takes is not
 * counted, so that back-pressure is never taken for silence.
 *
 * @throws REQUEST_TIMEOUT
 */
export async function* withIdleTimeout<Item>(items: AsyncIterable<Item>, ms: number): AsyncGenerator<Item> {
  const iterator = items[Symbol.asyncIterator]();
  let waiting = false;
  const next = async (): Promise<IteratorResult<Item>> => {
    waiting = true;
    const { promise: silence, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(createError('REQUEST_TIMEOUT')), ms);
    const item = iterator.next();
    // When the silence wins, nobody else hears how this ends.
    item.catch(() => {});
    try {
      const result = await Promise.race([item, silence]);
      waiting = false;
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

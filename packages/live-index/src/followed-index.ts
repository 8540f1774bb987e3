import type { JobIndex } from '@rolecall/job-index';

/**
 * A job index whose every call goes to whichever index is live when it is made.
 *
 * @param current the live one; throws when there is none
 * @param run calls a method with the live one, which stays in use until the call ends
 */
export function followedIndex(
  current: () => JobIndex,
  run: (call: (index: JobIndex) => Promise<unknown>) => Promise<unknown>,
): JobIndex {
  return new Proxy({} as JobIndex, {
    get(_, name: keyof JobIndex) {
      if (name === 'collection') return current().collection;
      return (...args: unknown[]) =>
        run((index) => (index[name] as (...args: unknown[]) => Promise<unknown>)(...args));
    },
  });
}

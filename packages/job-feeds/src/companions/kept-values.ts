import { createError } from '@rolecall/contracts';

/** About what an entry takes besides its characters: its place in the map and two string headers, in bytes. */
const ENTRY_BYTES = 100;

/** Longest id and longest single value, in characters. */
const MAX_KEY_LENGTH = 256;
const MAX_NAME_LENGTH = 300;

/** Longest text that is kept for one key, in characters: some hundred codes. */
const MAX_VALUE_LENGTH = 2000;

/**
 * Counts memory. Returns whether there was so much left.
 *
 * @param bytes that are about to be taken, estimated
 */
export type TakeMemory = (bytes: number) => boolean;

/** Values by key, as one text a key. */
export interface KeptValues {
  /**
   * Keeps a value; the first stays. What is too long to be an id or a name is left out.
   *
   * @throws COMPANIONS_TOO_LARGE
   */
  set(key: string | undefined, value: string | undefined): void;
  /** Adds a code to the list of a key. @throws COMPANIONS_TOO_LARGE */
  append(key: string | undefined, code: string | undefined): void;
  get(key: string | undefined): string | undefined;
  /** The codes of a key, in order. */
  list(key: string | undefined): string[];
}

/** Holds values in memory that `take` grants. */
export function keptValues(take: TakeMemory): KeptValues {
  const values = new Map<string, string>();
  const keep = (key: string, value: string, bytes: number): void => {
    if (!take(bytes)) throw createError('COMPANIONS_TOO_LARGE');
    values.set(key, value);
  };
  const isSound = (key: string, value: string): boolean =>
    key !== '' && key.length <= MAX_KEY_LENGTH && value !== '' && value.length <= MAX_NAME_LENGTH;
  return {
    set(key = '', value = '') {
      if (!isSound(key, value) || values.has(key)) return;
      keep(key, value, ENTRY_BYTES + key.length + value.length);
    },
    append(key = '', code = '') {
      if (!isSound(key, code) || code.includes('\n')) return;
      const before = values.get(key);
      if (before === undefined) keep(key, code, ENTRY_BYTES + key.length + code.length);
      else if (before.length < MAX_VALUE_LENGTH) keep(key, `${before}\n${code}`, code.length + 1);
    },
    get: (key) => (key === undefined ? undefined : values.get(key)),
    list: (key) => (key === undefined ? [] : (values.get(key)?.split('\n') ?? [])),
  };
}

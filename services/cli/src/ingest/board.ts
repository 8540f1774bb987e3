import type { Rejection } from '@rolecall/contracts';
import { BOARD_SYSTEMS, type BoardOptions, type BoardSystem, openBoard } from '@rolecall/job-boards';
import type { FeedRecord } from '@rolecall/job-feeds';
import type { Feed } from '../import-progress.ts';
import type { KnownBoards } from './known-boards.ts';

/** A board by its system and name. */
export interface BoardName {
  system: BoardSystem;
  name: string;
}

/** A board that is read while it is sent on. */
export interface BoardFeed extends Feed {
  /** What the board lists that is no posting. */
  rejections: readonly Rejection[];
  /** To be called once all of it is taken in. */
  remember(): Promise<void>;
}

/** `greenhouse:acme` as a board; undefined for anything else. */
export function boardOf(target: string): BoardName | undefined {
  const [prefix, name, ...rest] = target.split(':');
  const system = BOARD_SYSTEMS.find((one) => one === prefix);
  return system && name && rest.length === 0 ? { system, name } : undefined;
}

/**
 * Opens a board as JSON Lines, whose line numbers are positions on the board.
 *
 * @param key by which `known` knows the board
 * @throws what `openBoard` throws; reading the bytes throws the same
 */
export async function boardFeed(
  { system, name }: BoardName,
  { known, key, force, ...options }: BoardOptions & { known: KnownBoards; key: string; force: boolean },
): Promise<BoardFeed | 'unmodified' | 'empty'> {
  const reading = await openBoard(system, name, {
    ...options,
    known: force ? undefined : await known.of(key),
  });
  if (reading === 'unmodified') return reading;
  const { records, validators } = reading;
  const first = await records.next();
  const remember = async () => {
    if (validators && Object.keys(validators).length > 0) await known.remember(key, validators);
  };
  if (first.done) {
    await remember();
    return 'empty';
  }
  const rejections: Rejection[] = [];
  return {
    bytes: toLines(first.value, records, rejections),
    size: undefined,
    companions: [],
    rejections,
    remember,
  };
}

async function* toLines(
  first: FeedRecord,
  rest: AsyncIterable<FeedRecord>,
  rejections: Rejection[],
): AsyncGenerator<Uint8Array> {
  let line = 1;
  // A blank line is no record: it stands for what is not sent.
  const lineOf = (record: FeedRecord): Uint8Array => {
    if ('rejection' in record) {
      rejections.push(record.rejection);
      return Buffer.from('');
    }
    const text = `${'\n'.repeat(record.line - line)}${JSON.stringify(record.posting)}\n`;
    line = record.line + 1;
    return Buffer.from(text);
  };
  yield lineOf(first);
  for await (const record of rest) yield lineOf(record);
}

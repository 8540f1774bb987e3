import { createError } from '@rolecall/contracts';
import type { FeedRecord } from '@rolecall/job-feeds';
import type { Connector } from './connector.ts';
import { type BoardSystem, CONNECTORS } from './connectors/index.ts';
import { type Manners, politeClient } from './http/polite-client.ts';
import type { Validators } from './http/validators.ts';
import { type Board, pageOf, readPages } from './read-pages.ts';

const DEFAULT_MANNERS: Manners = {
  timeoutMs: 60_000,
  maxBytes: 100_000_000,
  pauseMs: 500,
  retries: 4,
  retryDelayMs: 1_000,
};

/** What a caller may set; everything has a default that is polite. */
export interface BoardOptions extends Partial<Manners> {
  /** Root of the API, for tests and for regions (`https://api.eu.lever.co`). */
  baseUrl?: string;
  /** What the latest reading that was taken in whole gave as its `validators`. */
  known?: Validators | undefined;
  /** The employer, for boards that do not name it (Lever, Ashby). */
  company?: string;
}

/** A board's postings, or that none has changed since `known`. */
export type BoardReading =
  | 'unmodified'
  | {
      /** Records by their position on the board, from 1. Throws the codes of {@link openBoard}. */
      records: AsyncGenerator<FeedRecord>;
      /** To be remembered once all records are taken in; undefined where a board cannot be asked so. */
      validators: Validators | undefined;
    };

/**
 * Opens a public board and reads its first page. The postings' source is `<system>-<board>`.
 *
 * @param name the board's name, as in its public address
 * @throws BOARD_UNKNOWN, BOARD_THROTTLED (with the wait it asks for), BOARD_UNAVAILABLE,
 *   BOARD_ANSWER_INVALID, or the reason of `options.signal`
 */
export async function openBoard(
  system: BoardSystem,
  name: string,
  { baseUrl, known, company, ...manners }: BoardOptions = {},
): Promise<BoardReading> {
  // Also what keeps a name from reaching another path or host; 47 characters leave room for the system.
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,46}$/.test(name)) throw createError('BOARD_UNKNOWN');
  const connector: Connector = CONNECTORS[system];
  const root = (baseUrl ?? connector.baseUrl).replace('{board}', name);
  const board: Board = {
    connector,
    client: politeClient({ ...DEFAULT_MANNERS, ...manners }),
    name,
    urlOf: (path) => new URL(`${root.replace(/\/$/, '')}${path}`),
    common: { source: `${system}-${name}`, ...(company ? { company } : {}) },
  };
  // Where postings are documents of their own, an unchanged list says nothing of their texts.
  const isConditional = connector.detailPath === undefined;
  const answer = await board.client.get(
    board.urlOf(connector.listPath(name, 0)),
    isConditional ? known : undefined,
  );
  if (answer === 'unmodified') return answer;
  const first = pageOf(connector, answer.json, 0);
  return {
    records: readPages(board, first),
    // Nor does an unchanged first page of those behind it.
    validators: isConditional && !first.hasMore ? answer.validators : undefined,
  };
}

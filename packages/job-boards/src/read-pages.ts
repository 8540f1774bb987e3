import { createError, isRolecallError } from '@rolecall/contracts';
import { type FeedRecord, toFeedRecord } from '@rolecall/job-feeds';
import type { Answer, Connector, Page } from './connector.ts';
import { isAnswer } from './connectors/shapes.ts';
import type { PoliteClient } from './http/polite-client.ts';

/** No employer has more openings; a list that goes on is endless. */
const MAX_POSTINGS = 200_000;

/** A board that is being read. */
export interface Board {
  connector: Connector;
  client: PoliteClient;
  name: string;
  urlOf(path: string): URL;
  /** Fields of every posting unless the board states others; `source` always. */
  common: Answer;
}

/** A page with the answer it stands in. */
export interface AnsweredPage extends Page {
  answer: unknown;
}

/** @throws BOARD_ANSWER_INVALID when the answer is not that of a list */
export function pageOf(connector: Connector, answer: unknown, offset: number): AnsweredPage {
  const page = connector.readPage(answer, offset);
  if (page === undefined) throw createError('BOARD_ANSWER_INVALID');
  return { ...page, answer };
}

/** The records of a board from its first page on, to the last. */
export async function* readPages(board: Board, first: AnsweredPage): AsyncGenerator<FeedRecord> {
  const { connector, client } = board;
  let page = first;
  let offset = 0;
  for (;;) {
    for (const [index, item] of page.items.entries()) {
      const record = await recordOf(board, page, item, offset + index + 1);
      if (record) yield record;
    }
    offset += page.items.length;
    if (!page.hasMore || page.items.length === 0) return;
    if (offset >= MAX_POSTINGS) {
      throw createError('BOARD_ANSWER_INVALID', {
        message: `The board lists more than ${MAX_POSTINGS} postings.`,
      });
    }
    const answer = await client.get(board.urlOf(connector.listPath(board.name, offset)));
    page = pageOf(connector, answer === 'unmodified' ? undefined : answer.json, offset);
  }
}

async function recordOf(
  board: Board,
  page: AnsweredPage,
  listed: unknown,
  position: number,
): Promise<FeedRecord | undefined> {
  const item = isAnswer(listed) ? await detailed(board, listed) : listed;
  if (!isAnswer(item)) return reject(position, 'The board lists something that is no posting it shows.');
  const posting = board.connector.toPosting(item, page.answer);
  const { source, ...unlessStated } = board.common;
  return posting && toFeedRecord(position, { ...unlessStated, ...posting, source });
}

/** The posting's own document; undefined when the board lists it but no longer has it. */
async function detailed({ connector, client, name, urlOf }: Board, item: Answer): Promise<unknown> {
  if (connector.detailPath === undefined) return item;
  try {
    const answer = await client.get(urlOf(connector.detailPath(name, item)));
    return answer === 'unmodified' ? undefined : answer.json;
  } catch (error) {
    if (isRolecallError(error, 'BOARD_UNKNOWN')) return undefined;
    throw error;
  }
}

function reject(line: number, message: string): FeedRecord {
  return { rejection: { line, code: 'POSTING_INVALID', message } };
}

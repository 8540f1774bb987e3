import type { JobPosting, Rejection } from '@rolecall/contracts';
import { type FeedOptions, readFeed } from '../../src/index.ts';

/** All records of a feed that arrives in these chunks. */
export async function read(chunks: readonly (string | Uint8Array)[], options?: FeedOptions) {
  const postings: JobPosting[] = [];
  const lines: number[] = [];
  const rejections: Rejection[] = [];
  const bytes = chunks.map((chunk) => (typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk));
  for await (const record of readFeed(toAsync(bytes), options)) {
    if ('rejection' in record) rejections.push(record.rejection);
    else {
      postings.push(record.posting);
      lines.push(record.line);
    }
  }
  return { postings, lines, rejections };
}

async function* toAsync<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

/** A feed cut into single bytes. */
export const bytewise = (text: string): Uint8Array[] =>
  [...new TextEncoder().encode(text)].map((byte) => Uint8Array.of(byte));

/** A valid posting in our own layout. */
export const bread = (externalId: string, more: object = {}) => ({
  source: 'acme',
  externalId,
  title: 'Baker',
  description: 'Bakes bread.',
  ...more,
});

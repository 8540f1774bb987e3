import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Rejection } from '@rolecall/contracts';
import type { Feed } from '../import-progress.ts';
import { boardFeed, boardOf } from './board.ts';
import { downloadFeed } from './download.ts';
import { fileFeed, readFiles } from './files.ts';
import { searchFolder } from './folder.ts';
import { knownBoards } from './known-boards.ts';
import type { IngestOptions } from './options.ts';

/** A feed that can be sent, with what is to be said and done besides. */
export interface OpenedFeed extends Feed {
  /** What it is, for the person who asked. */
  name: string;
  /** What was turned away before it was sent. */
  rejections: readonly Rejection[];
  /** To be called once the import is completed. */
  remember(): Promise<void>;
}

/**
 * Opens what a target names: a board, a URL, a folder or a file.
 *
 * @param apiUrl the API it will be sent to
 * @returns a sentence where there is nothing to send
 * @throws CliError, or a coded error of a board
 */
export async function openFeed(
  options: IngestOptions,
  apiUrl: string,
  signal: AbortSignal,
): Promise<OpenedFeed | string> {
  const { target, companions, from } = options;
  const plain = { rejections: [], remember: async () => {} };
  const board = boardOf(target);
  if (board) {
    const { boardUrl: baseUrl, company, force, dataDir } = options;
    const feed = await boardFeed(board, {
      ...(baseUrl !== undefined && { baseUrl }),
      ...(company !== undefined && { company }),
      known: knownBoards(dataDir),
      key: [apiUrl, baseUrl, target].filter(Boolean).join(' '),
      force,
      signal,
    });
    if (feed === 'unmodified')
      return `${target} has not changed since it was last ingested (--force reads it all the same).`;
    if (feed === 'empty') return `${target} lists no postings.`;
    return { ...feed, name: target };
  }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(target)) {
    const feed = await downloadFeed(target, signal);
    return { ...feed, companions: companions.map((path) => readFiles([path])), name: target, ...plain };
  }
  const path = resolve(from, target);
  const isFolder = (await stat(path).catch(() => undefined))?.isDirectory();
  const found = isFolder ? await searchFolder(path) : { feed: path, companions: [] };
  const files = [...found.companions, ...companions];
  const names = [found.feed, ...files].map((one) => relative(from, one) || one);
  const [name = '', ...others] = names;
  return {
    ...(await fileFeed([found.feed], files)),
    name: others.length > 0 ? `${name} with ${others.join(', ')}` : name,
    ...plain,
  };
}

import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { recogniseFile } from '@rolecall/job-feeds';
import { CliError } from '../cli-error.ts';
import { readFiles } from './files.ts';

/** Kaggle's LinkedIn set has its companion files one folder deeper. */
const DEPTH = 2;
const MAX_FILES = 1000;
const FEED_NAME = /\.(csv|jsonl|ndjson|json|xml)(\.gz)?$/i;

/**
 * The one feed in a folder and the files that complete it, told by their first lines.
 *
 * @throws CliError when there is none, or more than one
 */
export async function searchFolder(folder: string): Promise<{ feed: string; companions: string[] }> {
  const found = { feed: [] as string[], companion: [] as string[] };
  for (const path of await filesIn(folder, DEPTH)) {
    const kind = await recogniseFile(readFiles([path]));
    if (kind) found[kind].push(path);
  }
  const [feed, ...more] = found.feed;
  if (feed === undefined) throw new CliError(`there are no postings in ${folder}: no file that is a feed.`);
  if (more.length > 0) {
    const names = found.feed.slice(0, 5).map((path) => relative(folder, path));
    throw new CliError(
      `there are ${found.feed.length} files of postings in ${folder} (${names.join(', ')} …); name one, and its companions by --with.`,
    );
  }
  return { feed, companions: found.companion };
}

async function filesIn(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const paths: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
    const path = join(folder, entry.name);
    if (entry.isFile() && FEED_NAME.test(entry.name)) paths.push(path);
    if (entry.isDirectory() && depth > 1 && !/^(\.|node_modules$)/.test(entry.name)) {
      paths.push(...(await filesIn(path, depth - 1)));
    }
    if (paths.length > MAX_FILES) {
      throw new CliError(`there are more than ${MAX_FILES} files in ${folder}; name the one to ingest.`);
    }
  }
  return paths;
}

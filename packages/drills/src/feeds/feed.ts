import { createReadStream, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { catalogueFiles } from '@rolecall/sample-data';

/** Postings to import, one JSON object a line; may be read again and again. */
export interface Feed {
  /** For people. */
  name: string;
  lines(): AsyncIterable<string>;
}

const SHARED =
  process.env['ROLECALL_SHARED'] ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));

/** The real postings that lie beside the repository, or the sample catalogue where they are absent. */
export function largestFeed(): Feed {
  const path = `${SHARED}/data/jobs/jobs.jsonl.gz`;
  return existsSync(path) ? fileFeed('the 15,036 real postings', [path]) : catalogueFeed();
}

export function catalogueFeed(): Feed {
  return fileFeed('the sample catalogue', catalogueFiles());
}

/** `count` lines of a feed, from line `start` (0 is the first). */
export function slice(feed: Feed, start: number, count: number): Feed {
  return {
    name: `${count} lines of ${feed.name}`,
    async *lines() {
      let n = 0;
      for await (const line of feed.lines()) {
        if (n >= start) yield line;
        n += 1;
        if (n === start + count) return;
      }
    },
  };
}

function fileFeed(name: string, paths: readonly string[]): Feed {
  return {
    name,
    async *lines() {
      for (const path of paths) yield* linesOf(path);
    },
  };
}

/** Not by `readline`, which takes U+2028 within a text for the end of a line. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const bytes = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  let rest = '';
  for await (const piece of bytes.setEncoding('utf8')) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) if (line.trim() !== '') yield line;
  }
  if (rest.trim() !== '') yield rest;
}

import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { jobId } from '@rolecall/contracts';
import { readFeed } from '@rolecall/job-feeds';
import { embeddedTexts } from '@rolecall/job-index';
import { normaliseTitle } from '@rolecall/taxonomy';
import { groupOf } from '../occupations.ts';

/** The two texts of a posting that the index embeds, and its occupation where the title tells one. */
export interface PostingTexts {
  title: string;
  posting: string;
  group: string | undefined;
}

/**
 * Every posting once, as the index would hold it: the last delivery wins.
 *
 * @param folder the one that holds `jobs/jobs.jsonl.gz`
 */
export async function readPostingTexts(folder: string): Promise<PostingTexts[]> {
  const postings = new Map<string, PostingTexts>();
  for await (const record of readFeed(createReadStream(join(folder, 'jobs/jobs.jsonl.gz')))) {
    if ('rejection' in record) continue;
    const { source, externalId, title, description } = record.posting;
    postings.set(jobId(source, externalId), {
      ...embeddedTexts({ title, description }),
      group: groupOfTitle(title),
    });
  }
  return [...postings.values()];
}

/** By titles the taxonomy holds, whole or in part; its guesses by words are too weak to learn from. */
function groupOfTitle(title: string): string | undefined {
  const { basis, occupations } = normaliseTitle(title);
  const [occupation] = occupations;
  return (basis === 'title' || basis === 'part') && occupation ? groupOf(occupation.code) : undefined;
}

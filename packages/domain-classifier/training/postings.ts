import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { readFeed } from '@rolecall/job-feeds';
import { embeddedTexts } from '@rolecall/job-index';
import { normaliseTitle } from '@rolecall/taxonomy';
import { groupOf } from './occupations.ts';
import type { Sample } from './sample.ts';

/** Only titles that the taxonomy holds whole, and puts this firmly in one domain. */
const FIRM = 0.8;

/**
 * Real postings, titles and descriptions as the index embeds them, where the title alone says the domain: so the
 * classifier learns from descriptions, too, how people write of a field.
 *
 * @param folder the one that holds `jobs/jobs.jsonl.gz`
 */
export async function postingSamples(folder: string): Promise<Sample[]> {
  const samples: Sample[] = [];
  for await (const record of readFeed(createReadStream(join(folder, 'jobs/jobs.jsonl.gz')))) {
    if ('rejection' in record) continue;
    const { basis, domains, occupations } = normaliseTitle(record.posting.title);
    const [best] = domains;
    const [occupation] = occupations;
    if (basis !== 'title' || best === undefined || occupation === undefined || best.share < FIRM) continue;
    samples.push({
      text: embeddedTexts(record.posting).posting,
      kind: 'posting',
      domain: best.domain,
      group: groupOf(occupation.code),
    });
  }
  return samples;
}

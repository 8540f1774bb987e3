/** Counts in how many real postings each skill and each word of a title is named: `pnpm build:frequencies` writes `data/`. */
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobId } from '@rolecall/contracts';
import { readFeed } from '@rolecall/job-feeds';
import { titleWords } from '@rolecall/near-duplicates';
import { findSkills } from '@rolecall/taxonomy';
import { sharedDataFolder } from '@rolecall/taxonomy/sources';

/** Words of fewer titles are left out: what is that rare may be a name, and weighs as much as one never seen. */
const LEAST_TITLES = 3;

const seen = new Set<string>();
const skills = new Map<string, number>();
const words = new Map<string, number>();
for await (const record of readFeed(createReadStream(join(sharedDataFolder(), 'jobs/jobs.jsonl.gz')))) {
  if ('rejection' in record) continue;
  const { source, externalId, title, description, skills: listed = [] } = record.posting;
  const id = jobId(source, externalId);
  if (seen.has(id)) continue;
  seen.add(id);
  count(skills, new Set(findSkills([title, description, ...listed].join('\n')).map((skill) => skill.id)));
  count(words, titleWords(title));
}
write('skill-frequencies.tsv', skills, 1);
write('title-word-frequencies.tsv', words, LEAST_TITLES);

function count(frequencies: Map<string, number>, names: ReadonlySet<string>): void {
  for (const name of names) frequencies.set(name, (frequencies.get(name) ?? 0) + 1);
}

function write(file: string, frequencies: ReadonlyMap<string, number>, least: number): void {
  const lines = [...frequencies]
    .filter(([, times]) => times >= least)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, times]) => `${name}\t${times}`);
  const text = `${[`# postings\t${seen.size}`, ...lines].join('\n')}\n`;
  writeFileSync(new URL(`../data/${file}`, import.meta.url), text);
  process.stdout.write(
    `${file}: ${lines.length} names in ${seen.size} postings, ${text.length} characters\n`,
  );
}

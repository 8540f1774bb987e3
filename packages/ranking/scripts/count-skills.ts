/** Counts in how many real postings each skill is named: `pnpm build:skill-frequencies` writes `data/`. */
import { createReadStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jobId } from '@rolecall/contracts';
import { readFeed } from '@rolecall/job-feeds';
import { findSkills } from '@rolecall/taxonomy';
import { sharedDataFolder } from '@rolecall/taxonomy/sources';

const seen = new Set<string>();
const frequencies = new Map<string, number>();
for await (const record of readFeed(createReadStream(join(sharedDataFolder(), 'jobs/jobs.jsonl.gz')))) {
  if ('rejection' in record) continue;
  const { source, externalId, title, description, skills = [] } = record.posting;
  const id = jobId(source, externalId);
  if (seen.has(id)) continue;
  seen.add(id);
  const named = new Set(findSkills([title, description, ...skills].join('\n')).map((skill) => skill.id));
  for (const skill of named) frequencies.set(skill, (frequencies.get(skill) ?? 0) + 1);
}
const lines = [...frequencies]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([skill, count]) => `${skill}\t${count}`);
const text = `${[`# postings\t${seen.size}`, ...lines].join('\n')}\n`;
writeFileSync(new URL('../data/skill-frequencies.tsv', import.meta.url), text);
process.stdout.write(`${lines.length} skills in ${seen.size} postings, ${text.length} characters\n`);

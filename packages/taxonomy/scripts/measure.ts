/** Prints load time, memory and throughput: `pnpm measure`. The text is made of the taxonomy's own names. */
import { findSkills, findTitles, listOccupations, listSkills } from '../src/index.ts';

const MEGABYTE = 1e6;

const gc = globalThis.gc ?? (() => undefined);
gc();
const before = process.memoryUsage().rss;
let started = performance.now();
const skills = listSkills();
const skillsLoaded = performance.now() - started;
started = performance.now();
const occupations = listOccupations();
const titlesLoaded = performance.now() - started;
gc();
const added = (process.memoryUsage().rss - before) / MEGABYTE;
print(`load: skills ${skillsLoaded.toFixed(0)} ms, titles ${titlesLoaded.toFixed(0)} ms`);
print(`memory added: ${added.toFixed(0)} MB resident`);

let text = '';
for (let at = 0; text.length < 2 * MEGABYTE; at++) {
  const skill = skills[(at * 7919) % skills.length]?.name ?? '';
  const occupation = occupations[(at * 104729) % occupations.length]?.name ?? '';
  text += `Worked as ${occupation} for three years and used ${skill}, Python and Excel every day.\n`;
}
for (const [name, find] of Object.entries({ findSkills, findTitles })) {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    find(text);
    return performance.now() - start;
  });
  print(
    `${name}: ${(text.length / 1000 / Math.min(...times)).toFixed(1)} MB/s, first ${times[0]?.toFixed(0)} ms`,
  );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

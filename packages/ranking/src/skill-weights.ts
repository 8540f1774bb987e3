import { readDataFile } from './data-file.ts';

/** Weight of a skill by its id: how much naming it narrows the field. */
export type SkillWeights = (id: string) => number;

let weights: SkillWeights | undefined;

/**
 * Inverse document frequencies of skills, `ln((n + 1) / (df + 1))`, over the postings they were counted in; read from
 * `data/skill-frequencies.tsv` on the first call and kept. A skill that was never seen is the rarest of all.
 */
export function skillWeights(): SkillWeights {
  weights ??= readWeights();
  return weights;
}

function readWeights(): SkillWeights {
  const lines = readDataFile('skill-frequencies.tsv').trimEnd().split('\n');
  const [, total = '0'] = (lines[0] ?? '').split('\t');
  const weightOf = (frequency: number) => Math.log((Number(total) + 1) / (frequency + 1));
  const known = new Map(
    lines.slice(1).map((line) => {
      const tab = line.indexOf('\t');
      return [line.slice(0, tab), weightOf(Number(line.slice(tab + 1)))];
    }),
  );
  const unseen = weightOf(0);
  return (id) => known.get(id) ?? unseen;
}

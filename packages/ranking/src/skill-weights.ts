import { readInverseFrequencies } from './inverse-frequencies.ts';

/** Weight of a skill by its id: how much naming it narrows the field. */
export type SkillWeights = (id: string) => number;

let weights: SkillWeights | undefined;

/** Over the postings skills were counted in; `data/skill-frequencies.tsv` is read on the first call and kept. */
export function skillWeights(): SkillWeights {
  weights ??= readInverseFrequencies('skill-frequencies.tsv');
  return weights;
}

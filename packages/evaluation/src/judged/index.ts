import type { JudgedSet } from './judged-set.ts';
import { openDevelopmentSet, openTestSet, openTrainingSet } from './real-resumes.ts';
import { openSampleSet } from './sample-set.ts';

/** The judged sets by name; a new one is a file of its own and a line here. */
export const JUDGED_SETS: Readonly<Record<string, () => JudgedSet>> = {
  development: openDevelopmentSet,
  sample: openSampleSet,
  test: openTestSet,
  training: openTrainingSet,
};

/** Sample resumes that the page offers, by the name of their file. */
export const SAMPLES = [
  'registered-nurse',
  'sous-chef',
  'backend-engineer',
  'electrician',
  'accountant',
  'primary-teacher',
] as const;
export type SampleName = (typeof SAMPLES)[number];

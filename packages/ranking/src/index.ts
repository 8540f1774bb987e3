export { type Candidate, featuresOf } from './features/features-of.ts';
export { type FusedCandidate, fuse } from './fuse.ts';
export { buildQuery, type CandidateProfile, type ResumeQuery, type ToldFacts } from './query.ts';
export { type RankOptions, rank } from './rank.ts';
export { FEATURE_GROUPS } from './ranker/feature-groups.ts';
export { type Ranker, rowsOf, shippedRanker } from './ranker/ranker.ts';
export { bandOf } from './reasons/band.ts';
export { stemOf } from './reasons/facts/same-skill.ts';
export type { Preferences } from './reasons/preferences.ts';

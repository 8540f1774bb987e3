export { type Candidate, featuresOf } from './features.ts';
export { type FusedCandidate, fuse } from './fuse.ts';
export { buildQuery, type CandidateProfile, type ResumeQuery } from './query.ts';
export { type RankOptions, rank } from './rank.ts';
export { type ScoringWeights, scoreOf, shippedWeights } from './score.ts';

import type { Contributions } from '@rolecall/contracts';
import type { FeatureName } from './ranker.ts';

/** Kinds of evidence a score is explained by. */
export type EvidenceKind = Exclude<keyof Contributions, 'typical'>;

/** The features of each kind; every feature is of one. */
export const FEATURE_GROUPS: Readonly<Record<EvidenceKind, readonly FeatureName[]>> = {
  titles: [
    'titleBeginning',
    'titleHeadline',
    'titleMean',
    'titleTitles',
    'titleCurrent',
    'titleBest',
    'postingTitle',
    'titleWords',
    'titleCoverage',
    'occupation',
  ],
  experience: [
    'passageBest',
    'passageMean',
    'passageFirst',
    'passageRecent',
    'postingBeginning',
    'positionCurrent',
    'positionBest',
    'positionMean',
    'titlePositionCurrent',
    'titlePositionBest',
    'titlePositionMean',
  ],
  words: ['words', 'keywords'],
  skills: ['skillSimilarity', 'skillCoverage', 'skillsShared', 'skillsMissing'],
  field: ['domain', 'fieldOverlap'],
  level: ['level'],
  requirements: ['degreeGap', 'degreeOpen', 'licencesMissing', 'yearsMissing'],
  posting: ['length'],
};

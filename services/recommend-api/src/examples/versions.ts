import type { ProfileVersions, SearchVersions, Versions } from '@rolecall/contracts';

export const SEARCH_VERSIONS: SearchVersions = {
  api: '0.1.0',
  model: 'all-minilm-l6-v2-int8-jobs',
  collection: 'jobs__v9__all-minilm-l6-v2-int8-jobs',
};

export const PROFILE_VERSIONS: ProfileVersions = { api: SEARCH_VERSIONS.api, taxonomy: '820abbcfcb06' };

export const VERSIONS: Versions = {
  ...SEARCH_VERSIONS,
  ...PROFILE_VERSIONS,
  ranker: '10810d006d31',
  domainClassifier: 'e478442ac029',
};

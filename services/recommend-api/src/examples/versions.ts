import type { Versions } from '@rolecall/contracts';

export const VERSIONS: Versions = {
  api: '0.1.0',
  model: 'all-minilm-l6-v2-int8-jobs',
  collection: 'jobs__v7__all-minilm-l6-v2-int8-jobs',
};

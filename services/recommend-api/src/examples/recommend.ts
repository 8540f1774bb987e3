import type { BatchLine, EvidenceWeights, RecommendResponse } from '@rolecall/contracts';
import { ERROR_EXAMPLES } from './errors.ts';
import { type Examples, one } from './example.ts';
import { RECOMMENDATION_ID, REQUEST_ID } from './ids.ts';
import { PLACE } from './jobs.ts';
import { RECOMMENDATION } from './recommendation.ts';
import { VERSIONS } from './versions.ts';

const WEIGHTS: EvidenceWeights = {
  titles: 1,
  experience: 1,
  words: 1,
  skills: 2,
  field: 1,
  level: 1,
  requirements: 1,
  posting: 1,
};

const RESPONSE: RecommendResponse = {
  requestId: REQUEST_ID,
  recommendationId: RECOMMENDATION_ID,
  recommendations: [RECOMMENDATION],
  vetoed: { licence: 0, degree: 0 },
  applied: {
    limit: 1,
    filters: { place: 'Toledo, OH', radiusKm: 80, excludeTitles: ['manager'] },
    weights: WEIGHTS,
    showUnmet: false,
    place: PLACE,
  },
  warnings: [],
  timings: { extractMs: 24.97, embedMs: 79.28, retrieveMs: 15.15, rankMs: 4.3, totalMs: 125.14 },
  versions: VERSIONS,
};

const FILE = '(the bytes of a resume)';
const TEXT = 'Sous chef, ten years in hotel kitchens: banquets, menus, food cost, a team of eight.';
const JSON_RESUME = {
  basics: { label: 'Sous chef' },
  work: [{ position: 'Sous chef', startDate: '2016-04', summary: 'Banquets, menus, a team of eight.' }],
};

const { error } = ERROR_EXAMPLES.RESUME_ENCRYPTED.value as {
  error: Extract<BatchLine, { error: unknown }>['error'];
};

export const RECOMMEND_EXAMPLES = {
  RecommendForm: {
    plain: { summary: 'A file', value: { resume: FILE, limit: 3 } },
    filtered: {
      summary: 'Only what the candidate wants',
      value: {
        resume: FILE,
        place: 'Toledo, OH',
        radiusKm: 80,
        excludeTitles: ['manager'],
        minSalary: 50_000,
        salaryCurrency: 'USD',
        keepUnstated: ['salary'],
        weights: '{"skills": 2}',
      },
    },
  },
  RecommendBody: {
    text: {
      summary: 'A text, with what the candidate wants',
      value: {
        resume: TEXT,
        limit: 5,
        filters: { workplace: ['on_site'], keepUnstated: ['workplace'] },
        weights: { titles: 2 },
      },
    },
    jsonResume: { summary: 'A JSON Resume', value: JSON_RESUME },
  },
  ProfileForm: one({ resume: FILE }),
  ProfileBody: {
    text: { summary: 'A text', value: { resume: TEXT } },
    jsonResume: { summary: 'A JSON Resume', value: JSON_RESUME },
  },
  ResumeText: one(TEXT),
  RecommendBatchForm: {
    named: {
      summary: 'Each in a field of its own, whose name its line carries',
      value: { limit: 3, 'candidate-1': FILE, 'candidate-2': FILE },
    },
    numbered: { summary: 'All in one field', value: { resume: [FILE, FILE] } },
  },
  RecommendResponse: one(RESPONSE),
  BatchLine: {
    recommendation: { value: { index: 0, reference: 'candidate-1', response: RESPONSE } },
    failure: { value: { index: 1, reference: 'candidate-2', error } },
    summary: { value: { summary: { received: 2, recommended: 1, failed: 1, totalMs: 412.5 } } },
  } satisfies Record<string, { value: BatchLine }>,
} satisfies Record<string, Examples>;

import type {
  Job,
  JobPosting,
  JobSearchResponse,
  JobSummary,
  SimilarJobsResponse,
} from '@rolecall/contracts';
import { type Examples, one } from './example.ts';
import { JOB_ID, REQUEST_ID } from './ids.ts';
import { SEARCH_VERSIONS } from './versions.ts';

const STATED = {
  source: 'sample',
  externalId: 'nu-001',
  title: 'Registered Nurse – Medical/Surgical ICU, Nights',
  company: 'Maumee Bend Medical Center',
  location: 'Toledo, OH',
  url: 'https://jobs.example.com/maumeebend/rn-msicu-n',
  postedAt: '2026-11-08',
  validThrough: '2027-05-31',
  employmentType: 'full_time',
  workplace: 'on_site',
} as const;

export const PLACE = {
  city: 'Toledo',
  region: 'Ohio',
  country: 'US',
  coordinates: { lat: 41.664, lon: -83.555 },
};

export const JOB_SUMMARY: JobSummary = {
  id: JOB_ID,
  ...STATED,
  derived: { place: PLACE, language: 'en' },
};

const DESCRIPTION =
  'Care for ventilated, post-surgical and septic patients at a 1:2 ratio. Current Ohio RN or compact license, BLS and ACLS.';

export const JOBS_EXAMPLES = {
  JobPostings: one<JobPosting[]>([
    {
      source: 'acme-careers',
      externalId: '4711',
      title: 'Night Baker',
      description: '<p>Sourdough, rye and croissants from 2 a.m. Two years at the oven, please.</p>',
      company: 'Acme Bread',
      location: 'Galway, Ireland',
      employmentType: 'full_time',
      postedAt: '2026-11-20',
      salary: { min: 17, max: 19.5, currency: 'EUR', period: 'hour' },
    },
  ]),
  Job: one<Job>({
    ...JOB_SUMMARY,
    description: DESCRIPTION,
    skills: ['Critical care', 'ACLS'],
    indexedAt: '2026-11-24T09:30:00.000Z',
  }),
  JobSearchResponse: one<JobSearchResponse>({
    requestId: REQUEST_ID,
    jobs: [{ job: JOB_SUMMARY, score: 0.98924726 }],
    estimatedTotal: 274,
    nextCursor: 'WzAuMDQ5NDYyMzYzLCIyYTgwZWEyYy1lNGY3LTU0YmEtYTgwMC0zOTE1ZjU0NmRiZTMiLCJKczRGZE1SZmN4d3QiXQ',
    applied: { filters: { place: 'Toledo, OH', radiusKm: 80, excludeTitles: ['manager'] }, place: PLACE },
    versions: SEARCH_VERSIONS,
  }),
  SimilarJobsResponse: one<SimilarJobsResponse>({
    requestId: REQUEST_ID,
    jobs: [{ job: JOB_SUMMARY, score: 0.71 }],
    applied: { filters: {} },
    versions: SEARCH_VERSIONS,
  }),
} satisfies Record<string, Examples>;

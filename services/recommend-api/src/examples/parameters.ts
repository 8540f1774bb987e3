import { IMPORT_ID, JOB_ID, RECOMMENDATION_ID } from './ids.ts';

/** Examples of parameters, by name; filters have theirs in the contracts. */
export const PARAMETER_EXAMPLES: Record<string, unknown> = {
  id: JOB_ID,
  recommendationId: RECOMMENDATION_ID,
  importId: IMPORT_ID,
  q: 'night nurse',
  limit: 5,
  radiusKm: 80,
  workplace: ['hybrid', 'remote'],
  employmentType: ['full_time'],
  seniority: ['associate', 'mid_senior'],
  minSalary: 50_000,
  salaryCurrency: 'USD',
  languages: ['en'],
  excludeTitles: ['manager'],
  keepUnstated: ['salary'],
  'idempotency-key': '7c9f4c1e-5b0f-4a36-9a53-4f1f6c8d2b90',
  'last-event-id': 'end',
  since: '2026-11-01T00:00:00Z',
  until: '2026-12-01T00:00:00Z',
};

import type { JobPosting } from '@rolecall/contracts';

const ROLES = ['Baker', 'Crane operator', 'Night nurse', 'Piano tuner', 'Tax adviser', 'Bicycle mechanic'];

/** The n-th posting, different from all others. */
export function posting(n: number, overrides: Partial<JobPosting> = {}): JobPosting {
  const role = ROLES[n % ROLES.length];
  return {
    source: 'test',
    externalId: `job-${n}`,
    title: `${role} (${n})`,
    description: `<p>We look for a ${role} for branch ${n} &amp; its neighbours.</p>`,
    ...overrides,
  };
}

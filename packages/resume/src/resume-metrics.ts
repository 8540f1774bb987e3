import { counter, gauge, histogram } from '@rolecall/telemetry';

/** What became of resumes. */
export const resumes = counter({
  name: 'rolecall_resumes_total',
  help: 'Resumes by kind of document, as its first bytes tell it, and outcome: ok, aborted (nobody waited), or an error code',
  labels: { kind: [], outcome: [] },
});

/** How long profiles take. */
export const profileDurations = histogram({
  name: 'rolecall_profile_duration_seconds',
  help: 'Reading of a profile out of the text of a resume, waiting for the thread included',
  labels: {},
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
});

export const waitingProfiles = gauge({
  name: 'rolecall_profile_waiting',
  help: 'Texts that wait for the thread that reads profiles',
  labels: {},
});

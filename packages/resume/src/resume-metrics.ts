import { counter } from '@rolecall/telemetry';

/** What became of resumes. */
export const resumes = counter({
  name: 'rolecall_resumes_total',
  help: 'Resumes by kind of document, as its first bytes tell it, and outcome: ok, aborted (nobody waited), or an error code',
  labels: { kind: [], outcome: [] },
});

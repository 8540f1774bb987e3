/** How many jobs are shown at a time. */
export const SHOWN = 10;

/** The first of the jobs that were not dismissed: who leaves makes room for the next. */
export function shownJobs<Recommended extends { job: { id: string } }>(
  recommended: readonly Recommended[],
  dismissed: ReadonlySet<string>,
): Recommended[] {
  return recommended.filter(({ job }) => !dismissed.has(job.id)).slice(0, SHOWN);
}

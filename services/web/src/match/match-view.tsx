import { FiltersPanel } from '../filters/filters-panel.tsx';
import { JobList } from '../jobs/job-list.tsx';
import { SkeletonList } from '../jobs/skeleton-list.tsx';
import { FailureNotice } from '../notices/failure-notice.tsx';
import { UnderstoodPanel } from '../understood/understood-panel.tsx';
import { ProgressSteps } from './progress-steps.tsx';
import { ResumeHead } from './resume-head.tsx';
import { answer, failure, rank, reading } from './session.ts';

/** The jobs for a resume, and all that changes them. */
export function MatchView() {
  return (
    <main id="content" class="match">
      <ResumeHead />
      <div class="side">
        {reading.value && (
          <>
            <UnderstoodPanel />
            <FiltersPanel />
          </>
        )}
      </div>
      <div class="list">
        <List />
      </div>
    </main>
  );
}

function List() {
  if (failure.value !== undefined)
    return <FailureNotice failure={failure.value} onRetry={() => void rank()} />;
  if (answer.value !== undefined) return <JobList answer={answer.value} />;
  return (
    <>
      <ProgressSteps />
      <SkeletonList />
    </>
  );
}

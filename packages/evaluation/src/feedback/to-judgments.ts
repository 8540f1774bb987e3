import type { FeedbackAction, FeedbackRecord } from '@rolecall/contracts';
import type { Judgments } from '../judged/qrels.ts';

/** What an action is taken to say of a job; being shown says nothing. */
const GRADES: Partial<Record<FeedbackAction, number>> = { applied: 3, saved: 2, dismissed: 0, opened: 1 };

/** Of several actions the first of these decides: who opens a job and dismisses it has seen more than its title. */
const DECISIVE: readonly FeedbackAction[] = ['applied', 'saved', 'dismissed', 'opened'];

/**
 * Grades (0..3) of jobs by what was done with them: applied 3, saved 2, opened 1, dismissed 0. A job that was only shown has none.
 * They are no judgments of relevance; see the README.
 *
 * @returns by recommendation, then by job
 */
export function toJudgments(records: readonly FeedbackRecord[]): Judgments {
  const taken = new Map<string, Map<string, Set<FeedbackAction>>>();
  for (const { recommendationId, jobId, action } of records) {
    const jobs = taken.get(recommendationId) ?? new Map<string, Set<FeedbackAction>>();
    taken.set(recommendationId, jobs.set(jobId, (jobs.get(jobId) ?? new Set()).add(action)));
  }
  const judgments = [...taken].map(([recommendation, jobs]) => {
    const graded = [...jobs].flatMap(([job, actions]): [string, number][] => {
      const decisive = DECISIVE.find((action) => actions.has(action));
      return decisive === undefined ? [] : [[job, GRADES[decisive] ?? 0]];
    });
    return [recommendation, new Map(graded)] as const;
  });
  return new Map(judgments.filter(([, graded]) => graded.size > 0));
}

/** Judgments as lines of `resume<TAB>job<TAB>grade` under that header, as `parseQrels` reads them. */
export function judgmentLines(judgments: Judgments): string {
  const lines = [...judgments].flatMap(([resume, jobs]) =>
    [...jobs].map(([job, grade]) => `${resume}\t${job}\t${grade}`),
  );
  return ['resume\tjob\tgrade', ...lines, ''].join('\n');
}

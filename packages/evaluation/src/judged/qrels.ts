import { createError } from '@rolecall/contracts';

/** Grades (0..3) by resume id and posting key. */
export type Judgments = ReadonlyMap<string, ReadonlyMap<string, number>>;

const HEADER = 'resume\tjob\tgrade';
const GRADE = /^[0-3]$/;

/**
 * Reads judgments: the header `resume<TAB>job<TAB>grade`, then a line for each. Empty lines are skipped.
 *
 * @param files names, for errors, and texts; together they are one set of judgments
 * @throws LINE_MALFORMED naming the file and line, also where a pair is judged twice
 */
export function parseQrels(files: readonly { name: string; text: string }[]): Judgments {
  const judgments = new Map<string, Map<string, number>>();
  for (const { name, text } of files) {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      const refuse = (why: string) =>
        createError('LINE_MALFORMED', { message: `${name}, line ${index + 1}: ${why}.` });
      if (index === 0) {
        if (line !== HEADER) throw refuse('the header is not "resume, job, grade", separated by tabs');
        continue;
      }
      if (line === '') continue;
      const [resume, job, grade, ...rest] = line.split('\t');
      if (!resume || !job || grade === undefined || !GRADE.test(grade) || rest.length > 0) {
        throw refuse('not a resume, a job and a grade from 0 to 3, separated by tabs');
      }
      const ofResume = judgments.get(resume) ?? new Map<string, number>();
      if (ofResume.has(job)) throw refuse('this pair is judged already');
      judgments.set(resume, ofResume.set(job, Number(grade)));
    }
  }
  return judgments;
}

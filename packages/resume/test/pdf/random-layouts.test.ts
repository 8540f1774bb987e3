import { pageText } from '../../src/pdf/page-text.ts';
import { type RandomResume, randomResume } from '../support/random-resume.ts';

const resumes = Array.from({ length: 500 }, (_, seed) => randomResume(seed));
const NUMBER = /~[^~]+~/g;

/** Share of lines that are followed by the line that comes next. */
function rightlyFollowed({ runs, reading }: RandomResume): number {
  const read = pageText(runs).match(NUMBER) ?? [];
  const next = new Map(read.map((number, at) => [number, read[at + 1]]));
  const numbers = reading.map((line) => line.match(NUMBER)?.[0] as string);
  const right = numbers.filter(
    (number, at) => at + 1 < numbers.length && next.get(number) === numbers[at + 1],
  );
  return right.length / (numbers.length - 1);
}

test.each(Object.entries(Object.groupBy(resumes, ({ layout }) => layout)))(
  'random resumes with %s are read in order, however they were drawn',
  (_, some = []) => {
    const shares = some.map(rightlyFollowed);
    expect(shares.length).toBeGreaterThan(50);
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.97);
  },
);

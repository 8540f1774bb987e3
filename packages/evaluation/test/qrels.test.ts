import { parseQrels } from '../src/index.ts';

const parse = (...texts: string[]) => parseQrels(texts.map((text, i) => ({ name: `${i}.tsv`, text })));
const HEADER = 'resume\tjob\tgrade\n';

test('files of one set are read as one', () => {
  const judgments = parse(`${HEADER}a\tx:1\t3\na\tx:2\t0\n`, `${HEADER}b\tx:1\t2\r\n`);
  expect([...judgments].map(([resume, grades]) => [resume, [...grades]])).toEqual([
    [
      'a',
      [
        ['x:1', 3],
        ['x:2', 0],
      ],
    ],
    ['b', [['x:1', 2]]],
  ]);
});

test.each([
  ['a\tx:1\t3\n', '0.tsv, line 1: the header'],
  [`${HEADER}a\tx:1\t4\n`, '0.tsv, line 2: not a resume, a job and a grade from 0 to 3'],
  [`${HEADER}a\tx:1\n`, '0.tsv, line 2: not a resume'],
  [`${HEADER}a\tx:1\t1\na\tx:1\t1\n`, '0.tsv, line 3: this pair is judged already'],
])('a malformed file is refused with its line: %j', (text, message) => {
  expect(() => parse(text)).toThrow(
    expect.objectContaining({ code: 'LINE_MALFORMED', message: expect.stringContaining(message) }),
  );
});

test('a pair judged in two files is refused', () => {
  const text = `${HEADER}a\tx:1\t3\n`;
  expect(() => parse(text, text)).toThrow('1.tsv, line 2: this pair is judged already');
});

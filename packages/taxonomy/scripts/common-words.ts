import { singularOf } from '../src/spelling.ts';
import { wordsOf } from '../src/words.ts';
import type { Sources } from './sources.ts';

/**
 * How often each word occurs in lower case in the descriptions of occupations, tasks and skills. What is
 * common there is an English word before it is anyone's product.
 */
export function commonWords({ onet, escoSkills }: Sources): (key: string) => number {
  const counts = new Map<string, number>();
  const texts = [
    ...onet.tasks.map((row) => row[2] ?? ''),
    ...onet.occupations.map((row) => row[2] ?? ''),
    ...escoSkills.map((skill) => skill.description),
  ];
  for (const text of texts) {
    const { keys, starts } = wordsOf(text);
    keys.forEach((key, at) => {
      const first = text.charAt(starts[at] ?? 0);
      if (first === first.toUpperCase()) return;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const one = singularOf(key);
      if (one !== undefined) counts.set(one, (counts.get(one) ?? 0) + 1);
    });
  }
  return (key) => counts.get(key) ?? 0;
}

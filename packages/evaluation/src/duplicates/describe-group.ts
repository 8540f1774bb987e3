import type { Copies } from './link-copies.ts';

/** Differing sentences that are shown of a copy. */
const MAX_SENTENCES = 12;

/** A group for a person to judge: titles, companies, places, and what the text of each has that the first has not. */
export function describeGroup(copies: Copies): string {
  const [first, ...others] = copies;
  if (first === undefined) return '';
  const known = new Set(sentencesOf(first.description));
  const parts = copies.map(({ source, externalId, title, company, location, postedAt }) =>
    [`${source}:${externalId}`, title, company ?? '-', location ?? '-', postedAt ?? '-'].join(' | '),
  );
  for (const { externalId, description } of others) {
    const sentences = sentencesOf(description);
    const own = new Set(sentences);
    parts.push(`only in ${externalId}:`, ...differing(sentences, known));
    parts.push('only in the first:', ...differing([...known], own));
  }
  return parts.join('\n');
}

function differing(sentences: readonly string[], known: ReadonlySet<string>): string[] {
  return sentences
    .filter((sentence) => !known.has(sentence))
    .slice(0, MAX_SENTENCES)
    .map((sentence) => `  ${sentence.slice(0, 300)}`);
}

function sentencesOf(text: string): string[] {
  return text
    .split(/[.\n!?]+/)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

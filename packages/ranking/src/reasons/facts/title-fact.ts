import { titleWords } from '@rolecall/near-duplicates';
import { type NormalisedTitle, nameWords, normaliseTitle } from '@rolecall/taxonomy';
import { titleWordWeights } from '../../title-word-weights.ts';
import type { TitleAgrees } from '../fact.ts';

const MAX_TITLES = 6;
/** Share of the words of both titles, rare ones weighing more, from which on they are similar. */
const SIMILAR = 0.5;
/** The least share of an occupation, of all that a title may stand for, that says what the title means. */
const SURE_SHARE = 0.4;

/** The candidate's title that agrees best with the posting's, where one does: in its words, or in its occupation. */
export function titleFact(posting: string, titles: readonly string[]): TitleAgrees | undefined {
  const words = wordsOf(posting);
  const agreeing = titles.slice(0, MAX_TITLES).flatMap((own) => {
    const fact = byWords(own, posting, words);
    return fact === undefined ? [] : [fact];
  });
  const best = agreeing.reduce<TitleAgrees | undefined>(
    (found, one) => (found === undefined || one.value > found.value ? one : found),
    undefined,
  );
  return best ?? byOccupation(posting, titles.slice(0, MAX_TITLES));
}

function byWords(own: string, posting: string, words: ReadonlySet<string>): TitleAgrees | undefined {
  const weightOf = titleWordWeights();
  const ownWords = wordsOf(own);
  const sum = (of: Iterable<string>) => [...of].reduce((total, word) => total + weightOf(word), 0);
  const shared = sum([...ownWords].filter((word) => words.has(word)));
  const all = sum(new Set([...ownWords, ...words]));
  // A title that is nothing but a rank has nothing to agree in.
  if (shared === 0 || normaliseTitle(own).basis === 'none') return undefined;
  const value = shared / all;
  const isWithin = ownWords.size > 1 && ` ${inOrder(posting)} `.includes(` ${inOrder(own)} `);
  const head = headOf(own);
  // "Sales engineer" and "Sales administrator" share a word, and no work.
  if (!isWithin && (value < SIMILAR || head === undefined || !words.has(head))) return undefined;
  return { kind: 'title', fit: 'for', value, how: value > 0.999 ? 'same' : 'similar', own, posting };
}

function byOccupation(posting: string, titles: readonly string[]): TitleAgrees | undefined {
  const [code, share] = sureOccupation(normaliseTitle(posting)) ?? [];
  if (code === undefined || share === undefined) return undefined;
  for (const own of titles) {
    const [ownCode, ownShare] = sureOccupation(normaliseTitle(own)) ?? [];
    if (ownCode === code && ownShare !== undefined)
      return {
        kind: 'title',
        fit: 'for',
        value: Math.sqrt(share * ownShare),
        how: 'occupation',
        own,
        posting,
      };
  }
  return undefined;
}

function sureOccupation({ basis, occupations }: NormalisedTitle): readonly [string, number] | undefined {
  const [first] = occupations;
  return basis === 'title' && first !== undefined && first.share >= SURE_SHARE
    ? [first.code, first.share]
    : undefined;
}

/** The noun that says what somebody with a title is: the last word, but for numbers, of what stands before "of" or "for". */
function headOf(title: string): string | undefined {
  const [main = ''] = title.toLowerCase().split(/\b(?:of|for|in|at)\b|[,(:|–]|\s-\s/u);
  return nameWords(main)
    .filter((word) => !/^\p{N}+$/u.test(word))
    .at(-1);
}

/** Its words as they stand, but for those of level. */
function inOrder(title: string): string {
  const words = wordsOf(title);
  return nameWords(title)
    .filter((word) => words.has(word))
    .join(' ');
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(nameWords([...titleWords(title)].join(' ')));
}

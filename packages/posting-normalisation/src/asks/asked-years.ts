import type { PostingAsks } from '@rolecall/contracts';
import { yearsRequired } from '../years-required.ts';
import type { Statement } from './statements.ts';

/** The age of the company, another way in, or a maximum. */
const NOT_ASKED =
  /\b(?:in lieu|instead of|substitut\w+|our|we (?:have|are|bring)|has been|combined|founded|history|up to|less than|maximum|no more than|(?:past|last|previous|recent) (?:\w+ )?(?:\(?\d{1,2}\)? )?years?|years? old|years? of age|warranty|contract|older)\b/iu;

/** A degree, or fewer years of another kind, may do as well. */
const OR = /\bor (?:\p{L}+ ){0,3}(?:degree|bachelor|master|equivalent|\d)|\bequivalent\b/iu;

/** Years of experience asked for, 1 to 15: of the first statement that asks for some and is no wish. */
export function askedYears(statements: readonly Statement[]): PostingAsks['years'] {
  for (const { text, isAsk, isWish, isAlternative } of statements) {
    if (!isAsk || isWish || NOT_ASKED.test(text)) continue;
    const count = yearsRequired(inDigits(text));
    if (count > 0) return { count, firm: !isAlternative && !OR.test(text) };
  }
  return undefined;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const IN_WORDS = new RegExp(
  `\\b(${NUMBERS.join('|')})(?: \\(\\s?\\d{1,2}\\s?\\))?(?=\\s?(?:\\+|plus |or more |to \\w{3,5} )?\\s?(?:years?|yrs?)\\b)`,
  'giu',
);

/** "Five (5) or more years", "six years": with the number in digits. */
function inDigits(text: string): string {
  return text.replace(IN_WORDS, (_, word: string) => String(NUMBERS.indexOf(word.toLowerCase()) + 1));
}

import { nameWords, type Skill } from '@rolecall/taxonomy';

const STEM = 6;

/** What a word is compared by where its form does not matter: "reconciling" speaks of reconciliation. */
export function stemOf(word: string): string {
  return word.slice(0, STEM);
}

/** Makers, whom nobody need name beside their product. */
export const MAKERS = new Set([
  'microsoft',
  'ms',
  'adobe',
  'google',
  'oracle',
  'apple',
  'amazon',
  'apache',
  'ibm',
  'cisco',
]);

/** Words that many skills share and none is told by. */
const WEAK = new Set(
  (
    'a an and of the to for in on with skill management manage service system analysi analysis development ' +
    'work care process software tool technique technology general data product project business customer client ' +
    'quality market marketing network relation relationship brand internal external planning plan'
  )
    .split(' ')
    .map(stemOf),
);

/** Holding a certificate is more than having done it. */
const CERTIFIED = /certif|licen[cs]/iu;

/**
 * Whether two names of a skill say the same. Skills of the taxonomy hold names that are only near each other
 * (investigations among law enforcement, DNS among networking), so that a word has to be in common, or one is short for the
 * other, or both are forms of the skill's own name.
 */
export function saysTheSame({ kind, name }: Pick<Skill, 'kind' | 'name'>, a: string, b: string): boolean {
  if (kind === 'language' || a.toLowerCase() === b.toLowerCase()) return true;
  if (CERTIFIED.test(a) !== CERTIFIED.test(b)) return false;
  if (isFormOf(a, b)) return true;
  if (kind === 'technology') return isFormOf(a, name) && isFormOf(b, name);
  const whole = nameWords(name);
  return [a, b]
    .map(nameWords)
    .every((words) => isShortFor(words, whole) || words.join(' ') === whole.join(' '));
}

/** Whether two names have a word in common that tells, or one is short for the other. */
export function isFormOf(a: string, b: string): boolean {
  const [first, second] = [nameWords(a), nameWords(b)];
  if (isShortFor(first, second) || isShortFor(second, first) || first.join('') === second.join(''))
    return true;
  const stems = new Set(first.map(stemOf).filter((stem) => !WEAK.has(stem)));
  return second.some((word) => stems.has(stemOf(word)));
}

/** Whether a name is another with words added or left out: "advanced Excel" of Microsoft Excel. */
export function isVariantOf(written: string, name: string): boolean {
  const [first, second] = [written, name].map((one) => nameWords(one).filter((word) => !MAKERS.has(word)));
  if (first === undefined || second === undefined) return false;
  return (
    isShortFor(first, second) ||
    first.join('') === second.join('') ||
    first.every((word) => second.includes(word)) ||
    second.every((word) => first.includes(word))
  );
}

/** `AP` for accounts payable, `GAAP` for generally accepted accounting principles. */
function isShortFor([short = '', ...more]: readonly string[], words: readonly string[]): boolean {
  return more.length === 0 && short.length > 1 && short === words.map((word) => word.charAt(0)).join('');
}

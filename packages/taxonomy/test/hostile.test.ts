import { findSkills, findTitles, normaliseTitle } from '../src/index.ts';
import { skillStore, titleStore } from '../src/store.ts';
import { wordsOf } from '../src/words.ts';

const SIZE = 1_000_000;
/** Words of the longest name, each tried as it is and in the singular. */
const STEPS_A_WORD = 14;

const repeat = (piece: string) => piece.repeat(SIZE / piece.length);

test.each([
  ['one letter', repeat('a')],
  ['one capital', repeat('A')],
  ['one-letter words', repeat('a ')],
  ['the start of a long name', repeat('assembler of electrical control ')],
  ['plurals of the start of a long name', repeat('assemblers of electricals controls ')],
  ['an ambiguous skill', repeat('R,')],
  ['ambiguous skills on one line', repeat('Go and C or R ')],
  ['headings', repeat('Skills: ')],
  ['one acronym', repeat('RN ')],
  ['combining marks', `a${repeat('\u0301')}`],
  ['lone surrogates', repeat('\ud83d')],
  ['emoji', repeat('👩‍💻')],
  ['ligatures that unfold', repeat('\ufdfa')],
  ['apostrophes', repeat("a'")],
  ['commas', repeat(',')],
  ['line ends', repeat('\n')],
  ['dots before net', repeat('.net')],
  ['signs', repeat('c++#')],
])('a megabyte of %s takes linear work', (_, text) => {
  const words = wordsOf(text).keys.length;
  expect(words).toBeLessThanOrEqual(text.length);
  for (const [find, { trie }] of [
    [findSkills, skillStore()],
    [findTitles, titleStore()],
  ] as const) {
    const before = trie.steps();
    const found = find(text);
    expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    expect(trie.steps() - before).toBeLessThanOrEqual(words * STEPS_A_WORD);
  }
});

test('no name has more words than the bound on steps allows', () => {
  for (const { trie } of [skillStore(), titleStore()])
    expect(trie.longest()).toBeLessThanOrEqual(STEPS_A_WORD / 2);
});

test('a title of any length is read in part only', () => {
  const { trie } = titleStore();
  const before = trie.steps();
  normaliseTitle(repeat('assembler of electrical control '));
  expect(trie.steps() - before).toBeLessThan(20_000);
});

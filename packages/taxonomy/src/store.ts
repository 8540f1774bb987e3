import { readFileSync } from 'node:fs';
import { createError } from '@rolecall/contracts';
import { domainOf, domainOfIsco } from './domain-of.ts';
import type { DomainId } from './domains.ts';
import { createPhraseTrie, type PhraseTrie } from './phrase-trie.ts';
import { createVocabulary, type Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** An occupation of O*NET or ESCO. */
export interface Occupation {
  /** O*NET-SOC code (`35-1011.00`), or ESCO code (`3434.1`), whose first four digits are its ISCO group. */
  readonly code: string;
  /** As the source writes it. */
  readonly name: string;
  /** By its own code; for ESCO by O*NET's code for the same name where there is one. */
  readonly domain: DomainId;
}

/** What a skill is: software and the like, equipment, a language people speak, anything else. */
export type SkillKind = 'technology' | 'tool' | 'language' | 'general';

/** A skill under its one name. */
export interface Skill {
  /** Stable, made from the name: `sql-server`, `cplusplus`. */
  readonly id: string;
  readonly name: string;
  readonly kind: SkillKind;
}

/**
 * Where in a text a name counts: anywhere; in exactly this spelling; where the text around it speaks of
 * skills or jobs; only as the whole of a title.
 */
export const WHEN = { always: 0, exact: 1, inContext: 2, alone: 3 } as const;
const SIGNS: Readonly<Record<string, number>> = { '^': WHEN.exact, '?': WHEN.inContext, '!': WHEN.alone };

/** Titles, by the number the trie gives. Occupations of title n: `refs[offsets[n]]` up to `offsets[n + 1]`. */
export interface Titles {
  readonly vocabulary: Vocabulary;
  readonly trie: PhraseTrie;
  readonly when: Uint8Array;
  readonly offsets: Int32Array;
  /** Number of an occupation times 16, plus how firmly its source ties it to the title (1 to 9). */
  readonly refs: Int32Array;
  readonly occupations: readonly Occupation[];
  /** The titles themselves, folded. */
  readonly keys: readonly string[];
}

/** Names of skills, by the number the trie gives. */
export interface Skills {
  readonly vocabulary: Vocabulary;
  readonly trie: PhraseTrie;
  readonly when: Uint8Array;
  /** Spelling of the names that need it. */
  readonly written: ReadonlyMap<number, string>;
  /** Number of the skill each name stands for. */
  readonly skillOf: Int32Array;
  readonly skills: readonly Skill[];
}

let titles: Titles | undefined;
let skills: Skills | undefined;

/** The titles; read from `data/` on the first call and kept. */
export function titleStore(): Titles {
  titles ??= readTitles();
  return titles;
}

/** The skills; read from `data/` on the first call and kept. */
export function skillStore(): Skills {
  skills ??= readSkills();
  return skills;
}

function readTitles(): Titles {
  const occupations = linesOf('occupations.tsv').map((line): Occupation => {
    const [code = '', name = '', sameAs = code] = line.split('\t');
    const domain = sameAs.includes('-') ? domainOf(sameAs) : domainOfIsco(sameAs.slice(0, 4));
    if (domain === undefined) throw createError('INTERNAL', { message: `No domain holds ${code}.` });
    return { code, name, domain };
  });
  const numbers = new Map(occupations.map(({ code }, number) => [code, number]));
  const lines = linesOf('titles.tsv');
  const vocabulary = createVocabulary();
  const trie = createPhraseTrie(lines.length * 3);
  const when = new Uint8Array(lines.length);
  const offsets = new Int32Array(lines.length + 1);
  const refs: number[] = [];
  const keys: string[] = [];
  lines.forEach((line, number) => {
    const tab = line.indexOf('\t');
    when[number] = SIGNS[line.charAt(0)] ?? WHEN.always;
    const key = line.slice(when[number] === WHEN.always ? 0 : 1, tab);
    keys.push(key);
    trie.add(key.split(' ').map(vocabulary.add), number);
    offsets[number] = refs.length;
    for (const ref of line.slice(tab + 1).split(' ')) {
      const colon = ref.indexOf(':');
      const occupation = numbers.get(colon < 0 ? ref : ref.slice(0, colon)) ?? 0;
      refs.push(occupation * 16 + (colon < 0 ? 1 : Number(ref.slice(colon + 1))));
    }
  });
  offsets[lines.length] = refs.length;
  return {
    vocabulary,
    trie,
    when,
    offsets,
    refs: Int32Array.from(refs),
    occupations,
    keys,
  };
}

function readSkills(): Skills {
  const lines = linesOf('skills.tsv');
  const vocabulary = createVocabulary();
  const list: Skill[] = [];
  const names: { skill: number; name: string }[] = [];
  lines.forEach((line, skill) => {
    const [id = '', kind = '', name = '', all = ''] = line.split('\t');
    list.push({ id, name, kind: kind as SkillKind });
    for (const one of all.split('|')) names.push({ skill, name: one });
  });
  const trie = createPhraseTrie(names.length * 3);
  const when = new Uint8Array(names.length);
  const skillOf = new Int32Array(names.length);
  const written = new Map<number, string>();
  names.forEach(({ skill, name }, number) => {
    when[number] = SIGNS[name.charAt(0)] ?? WHEN.always;
    skillOf[number] = skill;
    let keys: string[];
    if (when[number] === WHEN.always) {
      keys = name.split(' ');
    } else {
      written.set(number, name.slice(1));
      keys = wordsOf(name.slice(1)).keys;
    }
    trie.add(keys.map(vocabulary.add), number);
  });
  return { vocabulary, trie, when, written, skillOf, skills: list };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(new URL(`../data/${file}`, import.meta.url), 'utf8')
      .trimEnd()
      .split('\n');
  } catch (cause) {
    throw createError('INTERNAL', { message: `The taxonomy's ${file} cannot be read.`, cause });
  }
}

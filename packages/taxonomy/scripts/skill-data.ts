import { readFileSync } from 'node:fs';
import { sameSpelling, singularOf } from '../src/spelling.ts';
import { wordsOf } from '../src/words.ts';
import type { Sources } from './sources.ts';

type Kind = 'technology' | 'tool' | 'language' | 'general';
type Sign = '' | '^' | '?';

interface Skill {
  name: string;
  kind: Kind;
  /** Key -> sign and spelling. */
  aliases: Map<string, { sign: Sign; written: string }>;
}

const MAX_WORDS = 5;
/** ESCO's skills run from names to sentences; longer ones than this hardly ever stand in a text. */
const MAX_ESCO_WORDS = 4;
/** A tool that more occupations use than this says nothing of any of them (personal computers, pens). */
const MAX_TOOL_OCCUPATIONS = 60;

const VENDORS =
  /^(Adobe|Amazon|Apache|Apple|Atlassian|Autodesk|Bentley|Cisco|Dassault Systemes|ESRI|Google|Hewlett Packard HP|HP|IBM|Intuit|Microsoft|Oracle|Red Hat|SAP|Siemens|Symantec|The MathWorks|Trimble|VMware|Wolfram Research) /;

/** Languages people speak, as ESCO lists them and a few more. */
const LANGUAGES =
  /^(Afrikaans|Albanian|Amharic|Arabic|Armenian|Azerbaijani|Basque|Belarusian|Bengali|Berber|Bosnian|Bulgarian|Burmese|Cantonese|Catalan|Chinese|Creole|Croatian|Czech|Danish|Dutch|English|Estonian|Farsi|Finnish|French|Galician|Georgian|German|Greek|Gujarati|Hausa|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Irish|Italian|Japanese|Javanese|Kannada|Kazakh|Khmer|Korean|Kurdish|Lao|Latvian|Lithuanian|Luxembourgish|Macedonian|Malay|Malayalam|Maltese|Mandarin|Marathi|Mongolian|Montenegrin|Nepali|Norwegian|Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Sanskrit|Serbian|Sinhala|Slovak|Slovenian|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Tigrinya|Turkish|Ukrainian|Urdu|Vietnamese|Welsh|Yiddish|Yoruba|Zulu)$/;
const MORE_LANGUAGES =
  'Afrikaans Amharic Burmese Cantonese English Farsi Indonesian Kannada Khmer Malayalam Mandarin Nepali Pashto Somali Swahili Tagalog Thai Yoruba Zulu';

/** Single-word ESCO labels that say too little alone, or what no match should rest on (a faith). */
const VAGUE = new Set(
  (
    'adhesives allergies beeswax betting bristles buttonholing cameras camouflage childbirth coining ' +
    'communication consultation contraindications crafting crimping dies electromagnets energy explosives ' +
    'gemstones graphite hair history improvise kinetics lactation lasers less literature logging logic ' +
    'lipspeaking medicines migration morality morphology obesity olfaction oxidation percolation ' +
    'periodisation petroleum plan politics prayer pregnancy protein quran radars reflexion sensors ' +
    'silvering similitude sing skateboard ski snowboard spelling swim terminology torah typology wildlife ' +
    'database grammar football golf tennis badminton boxing by-products buddhism christianity hinduism islam ' +
    'judaism'
  ).split(' '),
);

/** Lines of `data/skills.tsv`: id, kind, name, names to find it by separated by `|`. */
export function skillLines(sources: Sources, isCommon: (key: string) => number): string[] {
  const ambiguous = new Set(listOf('ambiguous.txt'));
  const skills: Skill[] = [];
  const owners = new Map<string, Skill>();

  /** Adds names to the skill that owns one of them already, or to a new one. */
  function add(name: string, kind: Kind, written: string[], sign?: (key: string) => Sign): void {
    const keys = new Map<string, string>();
    for (const one of written) {
      const key = keyOf(one);
      if (key !== undefined && !keys.has(key)) keys.set(key, one);
    }
    if (keys.size === 0) return;
    const first = [...keys.keys()][0] ?? '';
    let skill = owners.get(first);
    if (skill === undefined) {
      skill = { name, kind, aliases: new Map() };
      skills.push(skill);
    }
    for (const [key, spelling] of keys) {
      if (owners.has(key)) continue;
      owners.set(key, skill);
      skill.aliases.set(key, {
        sign: sign?.(key) ?? signOf(key, spelling, isCommon, ambiguous),
        written: spelling,
      });
    }
  }

  for (const [name = '', kind = '', names = ''] of listOf('skills.txt').map((line) => line.split(' | '))) {
    const signs = new Map<string, Sign>();
    const written = names.split('; ').map((one) => {
      const sign = /^[?^]/.exec(one)?.[0] as Sign | undefined;
      const plain = sign === undefined ? one : one.slice(1);
      signs.set(keyOf(plain) ?? '', sign ?? '');
      return plain;
    });
    if (!signs.has(keyOf(name) ?? '') && (keyOf(name)?.includes(' ') || kind !== 'general'))
      written.push(name);
    add(name, kind as Kind, written, (key) => signs.get(key) ?? '');
  }
  for (const language of MORE_LANGUAGES.split(' ')) add(language, 'language', [language]);
  for (const name of new Set(sources.onet.technologies.map((row) => row[1] ?? ''))) {
    const { title, names } = technologyNames(name, isCommon);
    add(title, 'technology', names);
  }
  for (const { label, altLabels, isDigital } of sources.escoSkills) {
    const name = label.replace(/ \(.*\)$/, '').trim();
    const size = wordsOf(name).keys.length;
    if (size > MAX_ESCO_WORDS || VAGUE.has(name.toLowerCase())) continue;
    if (/^(understand (spoken|written)|write|interact verbally) /.test(name)) continue;
    const kind = LANGUAGES.test(name)
      ? 'language'
      : isDigital && /[A-Z]/.test(name)
        ? 'technology'
        : 'general';
    add(name, kind, [name, ...altLabels.filter((one) => wordsOf(one).keys.length <= 3 && /\S{3}/.test(one))]);
  }
  for (const name of toolNames(sources)) {
    add(name, 'tool', [singularName(name), ...abbreviationNames(singularName(name), isCommon)]);
  }

  return linesOf(skills);
}

function linesOf(skills: readonly Skill[]): string[] {
  const byId = new Map<string, Skill>();
  for (const skill of skills) {
    const id = slugOf(skill.name);
    const first = byId.get(id);
    if (first === undefined) byId.set(id, skill);
    else for (const [key, alias] of skill.aliases) first.aliases.set(key, alias);
  }
  return [...byId]
    .map(([id, { name, kind, aliases }]) => {
      const names = [...aliases].map(([key, { sign, written }]) => (sign === '' ? key : `${sign}${written}`));
      return `${id}\t${kind}\t${name}\t${names.join('|')}`;
    })
    .sort();
}

/** Folded words of a name; `undefined` for none or too many. */
function keyOf(name: string): string | undefined {
  const keys = wordsOf(name.replace(/[,:;()|!?]/g, ' ')).keys.map(sameSpelling);
  return keys.length === 0 || keys.length > MAX_WORDS || keys.includes('') ? undefined : keys.join(' ');
}

function slugOf(name: string): string {
  const keys = wordsOf(name.replace(/[,:;()|]/g, ' ')).keys;
  return keys.join('-').replaceAll('+', 'plus').replaceAll('#', 'sharp').replaceAll('.', 'dot');
}

/**
 * `Border Gateway Protocol BGP` is found as that, without and as the abbreviation; `Autodesk Revit` also
 * as `Revit`; `MEDITECH software` also as `MEDITECH`.
 */
function technologyNames(name: string, isCommon: (key: string) => number) {
  const bare = name.replace(/ software$/, '');
  const names = [name, ...abbreviationNames(bare, isCommon)];
  if (bare !== name && (keyOf(bare)?.split(' ') ?? []).some((key) => isCommon(key) === 0)) names.push(bare);
  const product = name.replace(VENDORS, '');
  if (product !== name) {
    const keys = keyOf(product)?.split(' ') ?? [];
    if (keys.length > 1 && keys.some((key) => isCommon(key) < 3)) names.push(product);
    else if (keys.length === 1 && isCommon(keys[0] ?? '') === 0 && product.length > 3) names.push(product);
  }
  return { title: bare === name || /^[a-z ]+$/.test(bare.slice(1)) ? name : bare, names };
}

/** Both halves of a name that ends with its own abbreviation; nothing for other names. */
function abbreviationNames(name: string, isCommon: (key: string) => number): string[] {
  const match = /^(.+) ([A-Z][A-Za-z0-9/&-]*[A-Z0-9])( [a-z ]+)?$/.exec(name);
  const [, long = '', short = '', noun = ''] = match ?? [];
  const initials = wordsOf(long)
    .keys.map((key) => key.charAt(0))
    .join('');
  const letters = short.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length < 2 || !initials.endsWith(letters.slice(0, initials.length))) return [];
  const names = [`${long}${noun}`];
  if (noun !== '') names.push(`${short}${noun}`);
  // Shorter ones stand for other things as well: EMS, AIR, CAM.
  return letters.length > 3 && isCommon(letters) === 0 ? [...names, short] : names;
}

/** Tools that more than one occupation uses, and not nearly all. */
function toolNames({ onet }: Sources): string[] {
  const uses = new Map<string, number>();
  for (const [, name = ''] of onet.tools) uses.set(name, (uses.get(name) ?? 0) + 1);
  return [...uses]
    .filter(([name, count]) => count > 1 && count <= MAX_TOOL_OCCUPATIONS && !/^\d/.test(name))
    .map(([name]) => name)
    .filter((name) => {
      const size = wordsOf(name).keys.length;
      return size > 1 && size <= 4;
    });
}

function singularName(name: string): string {
  const [, start = '', last = ''] = /^(.* )(\S+)$/.exec(name) ?? [];
  return last === '' ? name : start + (last === last.toLowerCase() ? (singularOf(last) ?? last) : last);
}

function signOf(
  key: string,
  written: string,
  isCommon: (key: string) => number,
  ambiguous: ReadonlySet<string>,
): Sign {
  if (key.includes(' ')) return '';
  if (ambiguous.has(key)) return '?';
  if (written === written.toLowerCase()) return '';
  if (key.length < 3) return '?';
  if (LANGUAGES.test(written)) return '^';
  const titleCase = written.slice(1) === written.slice(1).toLowerCase();
  if (isCommon(key) === 0) {
    return titleCase || (key.length < 6 && written === written.toUpperCase()) ? '^' : '';
  }
  return titleCase ? '?' : '^';
}

function listOf(file: string): string[] {
  return readFileSync(new URL(`../curated/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

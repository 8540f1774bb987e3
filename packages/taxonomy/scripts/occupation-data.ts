import { domainOf } from '../src/domain-of.ts';
import { sameSpelling, singularOf } from '../src/spelling.ts';
import { wordsOf } from '../src/words.ts';
import type { Sources } from './sources.ts';

/** How firmly a source ties a title to an occupation; sums to the weight in `data/titles.tsv`. */
const WEIGHT = { name: 4, reported: 2, alternate: 1 };
const MAX_WORDS = 7;
const MAJORITY = 0.6;

/** Acronyms that stand for a job wherever they are. Others stand for much else (OS, IP, PA, MD). */
const ACRONYMS = new Set(
  (
    'aprn bcba ceo cfo cio ciso cma cmo cna cno coo cota cpa crna csr cto cvt dba dds dvm emt fnp hha lcsw ' +
    'lmft lpn lvn np pmhnp pta rn slp'
  ).split(' '),
);

/** Single words that end many titles and stand alone for much else. */
const NO_JOB = new Set(['fitness', 'general', 'house', 'major', 'model', 'pool', 'product', 'tier']);

/** Endings of words for people at work. */
const AGENT = /(er|or|ist|ian|ant|eer|ess|man|woman|person|ologist|smith|wright|wife)$/;

interface Title {
  weights: Map<string, number>;
  /** Every source writes it in capitals: an acronym. */
  capitals: boolean;
}

/**
 * Lines of `data/occupations.tsv`: code, name and, for an occupation of ESCO whose name O*NET knows, the
 * O*NET-SOC code that name mostly stands for there. ISCO groups are wider than our domains (2511 holds
 * systems analysts and data scientists), so where O*NET knows better its code decides.
 */
export function occupationLines(sources: Sources): string[] {
  const titles = collectTitles(sources);
  return [
    ...sources.onet.occupations.map((row) => `${row[0]}\t${row[1]}`),
    ...sources.escoOccupations.map(({ code, preferredLabel }) => {
      const soc = socOf(titles.get(titleKey(preferredLabel) ?? ''));
      return `${code}\t${preferredLabel}${soc === undefined ? '' : `\t${soc}`}`;
    }),
  ].sort();
}

/** The first of O*NET's codes for a title in the domain most of them are in; `undefined` without one. */
function socOf(title: Title | undefined): string | undefined {
  const socs = [...(title?.weights ?? [])].filter(([code]) => code.includes('-'));
  const total = socs.reduce((sum, [, weight]) => sum + weight, 0);
  const shares = new Map<string, number>();
  for (const [code, weight] of socs) {
    const domain = domainOf(code) ?? '';
    shares.set(domain, (shares.get(domain) ?? 0) + weight / total);
  }
  const best = socs.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const [code] = best.find(([one]) => (shares.get(domainOf(one) ?? '') ?? 0) >= MAJORITY) ?? [];
  // One lone alternate title is too little to overrule ISCO.
  return total > 1 ? code : undefined;
}

/**
 * Lines of `data/titles.tsv`: title, then the codes it may stand for with their weights. A sign before the
 * title says where in running text it counts (see `src/titles.ts`).
 */
export function titleLines(sources: Sources, isCommon: (key: string) => number): string[] {
  const titles = collectTitles(sources);
  const heads = headWords(titles);
  const lines: string[] = [];
  for (const [key, { weights, capitals }] of titles) {
    const codes = [...weights].sort(([a], [b]) => (a < b ? -1 : 1));
    const refs = codes.map(([code, weight]) => (weight === 1 ? code : `${code}:${weight}`)).join(' ');
    lines.push(`${signOf(key, capitals, heads, isCommon)}${key}\t${refs}`);
  }
  return lines.sort();
}

function collectTitles({ onet, escoOccupations }: Sources): Map<string, Title> {
  const titles = new Map<string, Title>();
  function add(code: string | undefined, title: string, weight: number): void {
    const key = titleKey(title);
    if (code === undefined || key === undefined) return;
    const known = titles.get(key) ?? { weights: new Map<string, number>(), capitals: true };
    known.weights.set(code, Math.min(9, (known.weights.get(code) ?? 0) + weight));
    known.capitals &&= /^[A-Z0-9 .&/+-]{2,6}$/.test(title);
    titles.set(key, known);
  }
  for (const [code, name = ''] of onet.occupations) {
    for (const title of namesWithin(name)) add(code, title, WEIGHT.name);
  }
  for (const [code, title = '', short = 'n/a'] of onet.alternateTitles) {
    for (const variant of variantsOf(title)) add(code, variant, WEIGHT.alternate);
    if (short !== 'n/a') add(code, short, WEIGHT.alternate);
  }
  for (const [code, title = ''] of onet.reportedTitles) {
    for (const variant of variantsOf(title)) add(code, variant, WEIGHT.reported);
  }
  for (const { code, preferredLabel, altLabels } of escoOccupations) {
    add(code, preferredLabel, WEIGHT.name);
    for (const label of altLabels) add(code, label, WEIGHT.alternate);
  }
  return titles;
}

/** Folded words of a title, the last in the singular; `undefined` for none or too many. */
function titleKey(title: string): string | undefined {
  const keys = wordsOf(title.replace(/[,:;()|]/g, ' ')).keys.map(sameSpelling);
  const last = keys.at(-1);
  if (last === undefined || keys.includes('') || keys.length > MAX_WORDS) return undefined;
  return keys.with(-1, singularOf(last) ?? last).join(' ');
}

/** `Chefs and Head Cooks` -> `Chefs`, `Head Cooks`. What cannot be cut safely stays whole. */
function namesWithin(name: string): string[] {
  const core = name.replace(/, (Except|All Other|Including)\b.*$/, '');
  if (/^[A-Z][a-z]+s(, [A-Z][A-Za-z ]*s)*,? and [A-Z][A-Za-z ]*s$/.test(core)) {
    return core.split(/,? and |, /);
  }
  return [core];
}

/** `Public Relations Coordinator (PR Coordinator)` -> both; a qualifier in brackets is left out. */
function variantsOf(title: string): string[] {
  const match = /^(.+?) \(([^()]+)\)$/.exec(title);
  const [, outer, inner] = match ?? [];
  if (outer === undefined || inner === undefined) return [title];
  const [short, long] = inner.length < outer.length ? [inner, outer] : [outer, inner];
  const shared = wordsOf(short).keys.filter((key) => wordsOf(long).keys.includes(key)).length;
  return shared > 0 || isAcronymOf(short, long) ? [outer, inner] : [outer];
}

function isAcronymOf(short: string, long: string): boolean {
  if (!/^[A-Z][A-Z&/-]{1,5}$/.test(short)) return false;
  const initials = wordsOf(long)
    .keys.map((key) => key.charAt(0))
    .join('');
  let at = 0;
  for (const letter of short.toLowerCase().replace(/[^a-z]/g, '')) {
    at = initials.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Words that many titles end with: `manager`, `nurse`. */
function headWords(titles: ReadonlyMap<string, Title>): (key: string) => boolean {
  const counts = new Map<string, number>();
  for (const key of titles.keys()) {
    const words = key.split(' ');
    const last = words.at(-1) ?? '';
    if (words.length > 1) counts.set(last, (counts.get(last) ?? 0) + 1);
  }
  return (key) => (counts.get(key) ?? 0) >= 12;
}

function signOf(
  key: string,
  capitals: boolean,
  isHead: (key: string) => boolean,
  isCommon: (key: string) => number,
): string {
  const words = key.split(' ');
  if (capitals && words.length === 1) {
    return ACRONYMS.has(key) ? '^' : '!';
  }
  // Alone, most are also verbs, things or surnames: cook, server, butler.
  if (words.length === 1) return !NO_JOB.has(key) && (isHead(key) || AGENT.test(key)) ? '?' : '!';
  const head = words
    .slice(
      0,
      words.findIndex((word) => /^(of|in|for|at)$/.test(word)),
    )
    .at(-1);
  const known = isHead(words.at(-1) ?? '') || (head !== undefined && isHead(head));
  return known || words.some((word) => isCommon(word) === 0 && !/\d/.test(word)) ? '' : '?';
}

import { type Span, spansOf, within } from './spans.ts';

const NETWORKS =
  'linkedin|github|gitlab|bitbucket|behance|dribbble|facebook|twitter|instagram|xing|youtube|skype|telegram|whatsapp|wechat';
const SITES = `${NETWORKS}|medium|stackoverflow|kaggle|quora|leetcode|hackerrank|researchgate|orcid`;
const URL_PATTERN = /(?:https?:\/\/|www\.)\S{1,500}/giu;
const PROFILE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${SITES}|fb|t|vk)\\.(?:com|org|net|me|co|io)/\\S{0,200}`,
  'giu',
);
/** `LinkedIn: jane-miller`, `Quora:// jane`. */
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${NETWORKS})(?: id| profile| username)? ?[:：]/{0,2} ?|(?:${SITES}):// ?)((?:live:)?[\\p{L}\\p{N}@_./-]{2,80})(?![\\p{L}\\p{N}:])`,
  'giu',
);
const TOP_LEVELS =
  'com|net|org|io|dev|me|info|name|biz|eu|uk|de|at|ch|fr|es|it|nl|be|pl|pt|se|no|dk|fi|ru|ua|il|in|ca|au|nz|br|mx|cn|jp|kr|tech|site|online|blog|page|app|ai';
const DOMAIN = new RegExp(
  `(?<![\\p{L}\\p{N}_.@/-])(?!(?:asp|ado|vb|ml|entity framework)\\.net\\b)[\\p{L}\\p{N}-]{2,63}(?:\\.[\\p{L}\\p{N}-]{2,63}){0,3}\\.(?:${TOP_LEVELS})(?:/\\S{0,200})?(?![\\p{L}\\p{N}])`,
  'giu',
);
const HANDLE = /(?<![\p{L}\p{N}_.])@[\p{L}\p{N}_.@-]{2,40}/gu;
/** `LINKEDIN jane | GITHUB jane`: a site and a name, and nothing else between separators. */
const ICON =
  /(?:^|\|) ?(?:linkedin|github|gitlab|twitter)(?:-square)?\s([\p{L}\p{N}_.-]{3,40}) ?(?=\||$)/gimu;

/**
 * Web addresses and names on social sites. Bare domains and `@names` count only within `zones`, where a person says how
 * to be reached: elsewhere they are employers, and `@Override`.
 */
export function findLinks(text: string, zones: readonly Span[]): Span[] {
  return [
    ...spansOf(text, URL_PATTERN),
    ...spansOf(text, PROFILE),
    ...spansOf(text, LABELLED),
    ...within([...spansOf(text, DOMAIN), ...spansOf(text, HANDLE), ...spansOf(text, ICON)], zones),
  ];
}

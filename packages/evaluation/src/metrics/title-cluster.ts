/** Words and numbers; `c++`, `c#` and `.net` survive as what they are. */
const TOKEN = /\.?[\p{L}\p{N}][\p{L}\p{N}\p{M}+#]*/gu;

/** What tells apart steps on the ladder of one occupation. */
const LEVEL = /^(?:jr|junior|sr|senior|entry|level|i{1,3}|iv|v|\p{N}+)$/u;

/** The words of a title without those of level, lower-cased; all of them where nothing else is there. */
export function titleTokens(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(TOKEN) ?? [];
  const named = words.filter((word) => !LEVEL.test(word));
  return new Set(named.length > 0 ? named : words);
}

/**
 * What titles share that name the same position, whatever its level and order of words: `Senior Accountant,
 * Cost` and `Cost Accountant II` are one cluster, `Cost Clerk` is another.
 */
export function titleCluster(title: string): string {
  return [...titleTokens(title)].sort().join(' ');
}

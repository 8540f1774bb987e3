/** A metric that an expression asks for, with the labels it expects of it. */
export interface AskedMetric {
  name: string;
  labels: string[];
}

const WORDS = new Set(['and', 'or', 'unless', 'bool', 'offset']);
const GROUPING = /\b(?:by|without|on|ignoring|group_left|group_right)\s*(?:\(([^)]*)\))?/g;

/**
 * The metrics of an expression in PromQL, as far as dashboards and alerts write it: names that are not called, with the labels
 * of their braces, and those the expression groups by.
 */
export function metricsOf(expression: string): { metrics: AskedMetric[]; grouped: string[] } {
  const grouped = [...expression.matchAll(GROUPING)].flatMap(([, labels = '']) => names(labels));
  const rest = expression.replace(GROUPING, ' ').replace(/\[[^\]]*\]/g, ' ');
  const metrics = [...rest.matchAll(/([a-z_:][\w:]*)\s*(\(|\{([^}]*)\})?/gi)].flatMap(
    ([, name = '', follows = '', matchers = '']) => {
      if (follows === '(' || WORDS.has(name)) return [];
      const labels = [...matchers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"[^"]*"/g)].map(
        ([, label = '']) => label,
      );
      return [{ name, labels }];
    },
  );
  return { metrics, grouped };
}

function names(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

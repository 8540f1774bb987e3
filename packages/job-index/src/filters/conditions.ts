import type { Schemas } from '@qdrant/js-client-rest';

/** A condition of Qdrant's filters. */
export type Condition = Schemas['Condition'];

export function isAnyOf(key: string, values: readonly string[]): Condition {
  return { key, match: { any: [...values] } };
}

export function isEmpty(key: string): Condition {
  return { is_empty: { key } };
}

export function oneOf(conditions: readonly Condition[]): Condition {
  return { should: [...conditions] };
}

export function not(condition: Condition): Condition {
  return { must_not: [condition] };
}

/** The condition, or that the posting has no such field, where such are kept. */
export function orUnstated(condition: Condition, key: string, keepUnstated: boolean): Condition {
  return keepUnstated ? oneOf([condition, isEmpty(key)]) : condition;
}

import { companyKey } from './identity.ts';

/**
 * Whether two companies may be one: both have the same name, one's name holds all words of the other's (`Oak Health`,
 * `Oak Health North`), or one is not named.
 */
export function sameCompany(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [companyKey(a), companyKey(b)];
  if (one === undefined || other === undefined) return true;
  const [left, right] = [new Set(one.split(' ')), new Set(other.split(' '))];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared === Math.min(left.size, right.size);
}

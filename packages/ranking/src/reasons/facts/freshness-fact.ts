import type { Freshness } from '../fact.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Days after which a posting is worth half as much: most are filled within a month or two. */
const HALF_LIFE_DAYS = 30;

/** How old a posting is, where it says so. One that is dated ahead, as zones of time have it, is new. */
export function freshnessFact(postedAt: string | undefined, now: Date): Freshness | undefined {
  const posted = Date.parse(postedAt ?? '');
  if (Number.isNaN(posted)) return undefined;
  const days = Math.max(0, Math.floor((now.getTime() - posted) / DAY_MS));
  const value = 0.5 ** (days / HALF_LIFE_DAYS);
  return { kind: 'freshness', fit: value >= 0.5 ? 'for' : 'against', value, days };
}

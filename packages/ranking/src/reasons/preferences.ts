import type { Place } from '@rolecall/contracts';

/** What a request prefers of a job, as far as it says so; reasons tell how a job fits it. */
export interface Preferences {
  place?: Place;
  /** How far from the place a job may be, in kilometres; tells only where both have coordinates. */
  radiusKm?: number;
  /** Least pay a full-time year. */
  minSalary?: { amount: number; currency: string };
}

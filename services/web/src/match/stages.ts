import type { ProfileTimings, Timings } from '@rolecall/contracts';

/** The way of a resume, as a person sees it. */
export const STAGES = ['reading', 'understanding', 'searching', 'ranking'] as const;
export type Stage = (typeof STAGES)[number];

/** Where it is: each request to the API covers two stages, and tells at its end how long each took. */
export interface Progress {
  profile?: Pick<ProfileTimings, 'extractMs' | 'profileMs'> | undefined;
  answer?: Pick<Timings, 'embedMs' | 'retrieveMs' | 'rankMs'> | undefined;
}

export interface StageState {
  stage: Stage;
  state: 'waiting' | 'active' | 'done';
  /** How long the service took, in milliseconds, once it is done. */
  ms?: number;
}

/** How each stage stands. */
export function stageStates({ profile, answer }: Progress): StageState[] {
  const done = (stage: Stage, ms: number): StageState => ({ stage, state: 'done', ms });
  const open = (state: 'waiting' | 'active', ...stages: Stage[]): StageState[] =>
    stages.map((stage) => ({ stage, state }));
  if (profile === undefined) {
    return [...open('active', 'reading', 'understanding'), ...open('waiting', 'searching', 'ranking')];
  }
  const read = [done('reading', profile.extractMs), done('understanding', profile.profileMs)];
  if (answer === undefined) return [...read, ...open('active', 'searching', 'ranking')];
  return [...read, done('searching', answer.embedMs + answer.retrieveMs), done('ranking', answer.rankMs)];
}

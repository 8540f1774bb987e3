import type { Connector } from '../connector.ts';
import { ashby } from './ashby.ts';
import { greenhouse } from './greenhouse.ts';
import { lever } from './lever.ts';
import { recruitee } from './recruitee.ts';
import { smartrecruiters } from './smartrecruiters.ts';
import { workable } from './workable.ts';

/** The systems whose boards can be read without a key. */
export const CONNECTORS = { greenhouse, lever, ashby, smartrecruiters, recruitee, workable } satisfies Record<
  string,
  Connector
>;

/** An applicant-tracking system, as in `greenhouse:acme`. */
export type BoardSystem = keyof typeof CONNECTORS;

/** The names of all systems. */
export const BOARD_SYSTEMS = Object.keys(CONNECTORS) as readonly BoardSystem[];

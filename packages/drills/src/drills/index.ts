import { crowd } from './crowd.ts';
import type { Drill } from './drill.ts';
import { createServerKill } from './kill-server.ts';
import { killWorker } from './kill-worker.ts';
import { load } from './load.ts';
import { outages } from './outages.ts';
import { reindex } from './reindex.ts';
import { sigterm } from './sigterm.ts';

/** All drills, by the name they are asked for. */
export const DRILLS: Readonly<Record<string, Drill>> = {
  'kill-worker': killWorker,
  'kill-redis': createServerKill('redis'),
  'kill-qdrant': createServerKill('qdrant'),
  outages,
  sigterm,
  load,
  reindex,
  crowd,
};

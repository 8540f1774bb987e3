import type { ChildProcess } from 'node:child_process';
import type { PoolName } from './pool-metrics.ts';

export const MEBIBYTE = 1024 * 1024;

export interface ProcessPoolOptions {
  /** In metrics. */
  name: PoolName;
  /** Starts a process that says `ready`, then answers each request with an `Answer`. */
  start: () => ChildProcess;
  processes: number;
  /** For one request, from the moment a process takes it. */
  timeoutMs: number;
  /** Requests that may wait. */
  queueLimit: number;
  /** A process that served this many requests, or holds this much, gives way to a fresh one. */
  maxRequests: number;
  maxResidentBytes: number;
  /** Given, processes start only when there is work for them, and end after so long without any. */
  idleMs?: number;
  /** Of 0 to 19: how far its processes stand back for other work on the processor. */
  niceness?: number;
  /** What to tell the first who are refused, until there are answers to judge by. */
  secondsPerRequest?: number;
  /** Where some requests take far longer than most: keeps these from waiting for those. */
  slowLane?: SlowLaneOptions;
}

/**
 * A request that takes long goes on in a process that is no longer counted among `processes`, at the lowest
 * priority; a fresh one takes its place. Where as many as may go on already do, it starts anew when one is done.
 */
export interface SlowLaneOptions {
  /** What counts as long, in processor time where the system tells it. */
  afterMs: number;
  /** Requests that may go on at a time. */
  processes: number;
  /** Requests that may wait for it; beyond it they are refused as busy. */
  queueLimit: number;
}

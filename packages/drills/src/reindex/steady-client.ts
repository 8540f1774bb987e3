import { setTimeout as sleep } from 'node:timers/promises';
import type { RecommendResponse } from '@rolecall/contracts';
import type { ApiClient } from '../processes/api-client.ts';

/** An answer to a resume, or how it failed. */
export interface Asked {
  /** What went on when it was asked. */
  phase: string;
  ms: number;
  /** Absent where it failed. */
  answer?: RecommendResponse;
  failure?: string;
}

/** Asks the same again and again, one question at a time, at most one every `everyMs`. */
export interface SteadyClient {
  /** Names what goes on from now on. */
  phase(name: string): void;
  /** Stops after the answer it waits for, and tells of all. */
  stop(): Promise<Asked[]>;
}

/** @param firstPhase what goes on at first */
export function startSteadyClient(
  api: ApiClient,
  resume: string,
  everyMs: number,
  firstPhase: string,
): SteadyClient {
  const all: Asked[] = [];
  let phase = firstPhase;
  let stopped = false;

  async function askOn(): Promise<void> {
    while (!stopped) {
      const due = performance.now() + everyMs;
      all.push({ phase, ...(await ask(api, resume)) });
      await sleep(Math.max(0, due - performance.now()));
    }
  }
  const asking = askOn();
  return {
    phase(name) {
      phase = name;
    },
    async stop() {
      stopped = true;
      await asking;
      return all;
    },
  };
}

/** Posts a resume as plain text. */
export async function ask(api: ApiClient, resume: string, limit = 10): Promise<Omit<Asked, 'phase'>> {
  const start = performance.now();
  try {
    const { status, code, body, ms } = await api.send(`/recommend?limit=${limit}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: resume,
    });
    return status === 200 ? { ms, answer: body as RecommendResponse } : { ms, failure: `${status} ${code}` };
  } catch (error) {
    return { ms: Math.round(performance.now() - start), failure: String((error as Error).cause ?? error) };
  }
}

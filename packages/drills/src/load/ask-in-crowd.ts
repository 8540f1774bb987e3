import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiClient } from '../processes/api-client.ts';

/** An answer, or 0 where none came. */
export interface CrowdAnswer {
  status: number;
  ms: number;
}

/** Those who are told to come back later do not ask again at once. */
const PAUSE_MS = 250;

/**
 * Many clients at once, each of which asks again as soon as it is answered.
 *
 * @param forms bodies of requests; the clients take turns with them
 */
export async function askInCrowd(
  client: ApiClient,
  { clients, seconds, forms }: { clients: number; seconds: number; forms: readonly (() => FormData)[] },
): Promise<CrowdAnswer[]> {
  const end = performance.now() + seconds * 1000;
  const answers: CrowdAnswer[] = [];
  let turn = 0;
  async function askOn(): Promise<void> {
    while (performance.now() < end) {
      const body = (forms[turn++ % forms.length] as () => FormData)();
      const start = performance.now();
      const { status, ms } = await client
        .send('/recommend', { method: 'POST', body })
        .catch(() => ({ status: 0, ms: Math.round(performance.now() - start) }));
      answers.push({ status, ms });
      if (status !== 200) await sleep(PAUSE_MS);
    }
  }
  await Promise.all(Array.from({ length: clients }, askOn));
  return answers;
}

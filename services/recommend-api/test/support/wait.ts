import { setTimeout as sleep } from 'node:timers/promises';

const WITHIN_MS = 45_000;

/** Asks until the answer satisfies. @throws when it never does */
export async function until<Answer>(
  ask: () => Promise<Answer> | Answer,
  satisfies: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = performance.now() + WITHIN_MS;
  for (;;) {
    const answer = await ask();
    if (satisfies(answer)) return answer;
    if (performance.now() > deadline) throw new Error(`Still ${JSON.stringify(answer)}`);
    await sleep(50);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until `condition` holds; fails after far longer than it can take. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await condition()); tries++) {
    if (tries > 1000) throw new Error('it never came about');
    await sleep(20);
  }
}

/** Whether anything answers HTTP at `url`. */
export async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

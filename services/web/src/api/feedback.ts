import { answerOf } from '@rolecall/client';
import type { Feedback } from '@rolecall/contracts';
import { call } from './client.ts';

/** Tells what was done with jobs; sent to its end even when the page is left. @throws RequestError */
export async function sendFeedback(feedback: Feedback): Promise<void> {
  await call(({ api }) => answerOf(api.POST('/feedback', { body: feedback, keepalive: true })));
}

import type { Feedback } from '@rolecall/contracts';
import { request } from './request.ts';

/** Tells what was done with jobs; sent to its end even when the page is left. @throws RequestError */
export async function sendFeedback(feedback: Feedback): Promise<void> {
  await request('feedback', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(feedback),
    keepalive: true,
  });
}

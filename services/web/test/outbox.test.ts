import type { Feedback } from '@rolecall/contracts';
import { createOutbox } from '../src/feedback/outbox.ts';

const HOUR_MS = 3_600_000;

function outbox() {
  const sent: Feedback[] = [];
  return { sent, box: createOutbox((feedback) => void sent.push(feedback), HOUR_MS) };
}

it('events wait, and go together by recommendation, each once', () => {
  const { sent, box } = outbox();
  box.add('first', { jobId: 'a', action: 'shown', rank: 1 });
  box.add('first', { jobId: 'a', action: 'shown', rank: 1 });
  box.add('second', { jobId: 'a', action: 'shown', rank: 2 });
  expect(sent).toEqual([]);
  box.flush();
  expect(sent).toEqual([
    { recommendationId: 'first', events: [{ jobId: 'a', action: 'shown', rank: 1 }] },
    { recommendationId: 'second', events: [{ jobId: 'a', action: 'shown', rank: 2 }] },
  ]);
  box.flush();
  expect(sent).toHaveLength(2);
});

it('what is taken back is never sent', () => {
  const { sent, box } = outbox();
  box.add('first', { jobId: 'a', action: 'dismissed' });
  box.add('first', { jobId: 'a', action: 'opened' });
  box.withdraw('a', 'dismissed');
  box.flush();
  expect(sent).toEqual([{ recommendationId: 'first', events: [{ jobId: 'a', action: 'opened' }] }]);
});

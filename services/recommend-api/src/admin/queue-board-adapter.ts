import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { createError } from '@rolecall/contracts';
import type { QueueAdmin } from '@rolecall/job-queue';

type BullJob = NonNullable<Awaited<ReturnType<BullMQAdapter['getJob']>>>;

/**
 * What the dashboard sees of the queue. It retries and removes jobs by their methods; here these replay and drop dead
 * letters, so that the counts of imports stay right, and refuse to touch any other batch (DEAD_LETTER_NOT_FOUND).
 */
export class QueueBoardAdapter extends BullMQAdapter {
  readonly #deadLetters: QueueAdmin['deadLetters'];

  constructor({ bull, deadLetters }: QueueAdmin) {
    super(bull, {
      description: 'Batches of postings on their way to the index; failed ones are dead letters',
    });
    this.#deadLetters = deadLetters;
  }

  override async getJob(id: string): Promise<BullJob | undefined> {
    const job = await super.getJob(id);
    return job && this.#guard(job);
  }

  override async getJobs(...query: Parameters<BullMQAdapter['getJobs']>): Promise<BullJob[]> {
    return (await super.getJobs(...query)).map((job) => this.#guard(job));
  }

  #guard(job: BullJob): BullJob {
    const id = String(job.id);
    const found = (handled: boolean) => {
      if (!handled) throw createError('DEAD_LETTER_NOT_FOUND');
    };
    return Object.assign(job, {
      retry: async () => found(await this.#deadLetters.replay(id)),
      remove: async () => found(await this.#deadLetters.drop(id)),
    });
  }
}

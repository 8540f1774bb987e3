/**
 * Runs a task that Ctrl-C or SIGTERM ends in order: its signal aborts, and it cleans up.
 *
 * @returns its exit code, 130 if it was interrupted
 */
export async function interruptible(task: (signal: AbortSignal) => Promise<number>): Promise<number> {
  const asked = new AbortController();
  const interrupt = () => asked.abort();
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await task(asked.signal);
  } catch (error) {
    if (asked.signal.aborted) return 130;
    throw error;
  }
}

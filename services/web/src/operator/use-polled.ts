import { useCallback, useEffect, useState } from 'preact/hooks';
import { asRequestError, type RequestError } from '../api/request-error.ts';

/** How often is asked anew, in milliseconds. */
const EVERY_MS = 3000;

/** What was answered last, why the last request failed, and a way to ask at once. */
export interface Polled<Answer> {
  answer: Answer | undefined;
  failure: RequestError | undefined;
  refresh(): Promise<void>;
}

/** Asks as long as the component is there and its tab is seen. @param ask must stay the same function */
export function usePolled<Answer>(ask: (signal?: AbortSignal) => Promise<Answer>): Polled<Answer> {
  const [state, setState] = useState<Omit<Polled<Answer>, 'refresh'>>({
    answer: undefined,
    failure: undefined,
  });
  const refresh = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const answer = await ask(signal);
        setState({ answer, failure: undefined });
      } catch (error) {
        if (!signal?.aborted) setState(({ answer }) => ({ answer, failure: asRequestError(error) }));
      }
    },
    [ask],
  );
  useEffect(() => {
    const controller = new AbortController();
    void refresh(controller.signal);
    const timer = setInterval(() => {
      if (!document.hidden) void refresh(controller.signal);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [refresh]);
  return { ...state, refresh: () => refresh() };
}

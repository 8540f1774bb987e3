import { useEffect, useState } from 'preact/hooks';

/**
 * Seconds that are left of a wait; 0 where there is none to wait for.
 *
 * @param wait what is waited for; another one starts anew
 * @param onEnd called once when the time is up
 */
export function useCountdown(wait: unknown, seconds: number | undefined, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds ?? 0);
  useEffect(() => {
    setLeft(seconds ?? 0);
    if (seconds === undefined) return undefined;
    const end = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((end - Date.now()) / 1000));
      setLeft(now);
      if (now > 0) return;
      clearInterval(timer);
      onEnd();
    }, 250);
    return () => clearInterval(timer);
  }, [wait]);
  return left;
}

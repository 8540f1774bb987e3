import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The operator's view, which candidates need not load. */
export function Operator() {
  const [View, setView] = useState<() => JSX.Element>();
  useEffect(() => {
    void import('./operator-view.tsx').then(({ OperatorView }) => setView(() => OperatorView));
  }, []);
  return View === undefined ? <main id="content" aria-busy="true" /> : <View />;
}

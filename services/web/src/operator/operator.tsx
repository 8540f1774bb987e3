import { signal } from '@preact/signals';
import type { FunctionComponent } from 'preact';
import { useEffect } from 'preact/hooks';

const view = signal<FunctionComponent | undefined>();

/** The operator's view, which candidates need not load. */
export function Operator() {
  useEffect(() => {
    void import('./operator-view.tsx').then(({ OperatorView }) => {
      view.value = OperatorView;
    });
  }, []);
  const View = view.value;
  return View === undefined ? <main id="content" aria-busy="true" /> : <View />;
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { RequestError } from '../api/request-error.ts';
import { texts } from '../texts/language.ts';
import { failureText } from '../texts/texts.ts';

interface PanelProps {
  title: string;
  failure?: RequestError | undefined;
  isWide?: boolean;
  children: ComponentChildren;
}

/** One part of the operator's view. */
export function Panel({ title, failure, isWide = false, children }: PanelProps) {
  const id = useId();
  return (
    <section class={isWide ? 'panel panel-wide' : 'panel'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {failure && (
        <p class="form-error" role="alert">
          {failureText(texts.value, failure)}
        </p>
      )}
      {children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const wide = matchMedia('(min-width: 60rem)');

/** A panel that is open where there is room beside the list, and folded on a narrow screen until it is asked for. */
export function Fold({
  title,
  note,
  children,
}: {
  title: string;
  note?: string | undefined;
  children: ComponentChildren;
}) {
  const [isWide, setWide] = useState(wide.matches);
  useEffect(() => {
    const follow = () => setWide(wide.matches);
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);
  return (
    <details class="fold" open={isWide}>
      <summary>
        <h2>{title}</h2>
        {note !== undefined && <span class="fold-note fold-note-folded">{note}</span>}
      </summary>
      {children}
    </details>
  );
}

import { useState } from 'preact/hooks';
import { texts } from '../texts/language.ts';

/** Kinds of file that the picker offers first. */
const ACCEPT = '.pdf,.docx,.odt,.rtf,.html,.htm,.txt,.md,.json,.png,.jpg,.jpeg,.tif,.tiff';

/** Takes a file that is dropped or picked. */
export function DropZone({ onFile }: { onFile(file: File): void }) {
  const { welcome } = texts.value;
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined) onFile(file);
  };
  return (
    <label
      class={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <svg class="drop-sheet" viewBox="0 0 64 72" aria-hidden="true">
        <path d="M8 4h34l14 14v50H8z" />
        <path d="M42 4v14h14" />
        <path class="drop-lines" d="M18 32h28M18 42h28M18 52h18" />
      </svg>
      <span class="drop-title">{isOver ? welcome.dropNow : welcome.drop}</span>
      <span class="drop-button">{welcome.choose}</span>
      <span class="drop-kinds">{welcome.kinds}</span>
      <input
        class="visually-hidden"
        type="file"
        accept={ACCEPT}
        aria-label={welcome.choose}
        onChange={({ currentTarget }) => take(currentTarget.files)}
      />
    </label>
  );
}

import { MAX_LINE_LENGTH } from './lines.ts';

/** Text that is gathered in parts, with the line it starts on, cut at `MAX_LINE_LENGTH`. */
export interface BoundedText {
  append(line: number, part: string): void;
  /** What was gathered, and an empty start for the next. Blank text has the line of its latest part. */
  take(): { line: number; text: string; tooLong: boolean };
}

/** Makes an empty {@link BoundedText}. */
export function boundedText(): BoundedText {
  let text = '';
  let line = 1;
  let blank = true;
  let tooLong = false;
  return {
    append(at, part) {
      if (blank) {
        const trimmed = part.trimStart();
        blank = trimmed === '';
        line = at;
        text = trimmed.slice(0, MAX_LINE_LENGTH);
        tooLong = trimmed.length > MAX_LINE_LENGTH;
        return;
      }
      tooLong ||= text.length + part.length > MAX_LINE_LENGTH;
      text += part.slice(0, MAX_LINE_LENGTH - text.length);
    },
    take() {
      const taken = { line, text, tooLong };
      text = '';
      blank = true;
      tooLong = false;
      return taken;
    },
  };
}

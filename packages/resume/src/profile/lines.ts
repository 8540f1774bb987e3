/** A line of a resume. */
export interface Line {
  /** Without white space around it, at most {@link MAX_LINE_LENGTH} long. */
  text: string;
  /** Where it starts in the text that was read, in UTF-16 units. */
  start: number;
}

/** Characters that are read: more than fifteen pages, and a bound for what is no resume. */
export const MAX_CHARACTERS = 50_000;
/** Longer ones are paragraphs, whose beginning says what they are. */
const MAX_LINE_LENGTH = 400;

/** Dots, dashes and arrows that lists begin with; the misread ones of common fonts among them. */
const BULLET = /^(?:[•·●▪■◦○∙‣⁃➢➤►▶✓✔*§¨ï❖◆⬥]|[-–—o](?=\s))\s{0,3}/u;

/** The lines of a text, empty ones too: they part blocks. */
export function linesOf(text: string): Line[] {
  let start = 0;
  return text
    .slice(0, MAX_CHARACTERS)
    .split('\n')
    .map((raw) => {
      const line = { text: raw.trim().slice(0, MAX_LINE_LENGTH), start };
      start += raw.length + 1;
      return line;
    });
}

export function isBulleted(line: string): boolean {
  return BULLET.test(line);
}

export function withoutBullet(line: string): string {
  return line.replace(BULLET, '');
}

/** Whether it is a sentence, or a good part of one, rather than a heading or the head of an entry. */
export function isProse(line: string): boolean {
  return /[^.]{25}[.;]$/u.test(line) || line.split(/\s+/).length > 16;
}

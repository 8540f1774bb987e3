/** How a paragraph stands among the others. */
export interface ParagraphStyle {
  /** A blank line comes before it. */
  isHeading?: boolean;
  /** A bullet comes before it, unless it is a heading: those may be numbered. */
  isListItem?: boolean;
}

/**
 * Collects the text of a document in reading order from the events of its markup: paragraphs as lines,
 * rows of a table as a line where every cell is one, else cell after cell; text boxes before the paragraph
 * they are anchored in.
 */
export interface TextFlow {
  /** Characters of the paragraph in progress; white space of any length counts as one space. */
  text(characters: string): void;
  breakLine(): void;
  /** Ends the paragraph in progress, if any, and begins another. */
  startParagraph(style?: ParagraphStyle): void;
  /** What becomes known of the paragraph in progress. */
  styleParagraph(style: ParagraphStyle): void;
  /** An empty paragraph leaves a blank line, as it does on paper. */
  endParagraph(): void;
  startRow(): void;
  endRow(): void;
  startCell(): void;
  endCell(): void;
  startBox(): void;
  endBox(): void;
  /** Whether more characters came than are kept; what follows may be left out. */
  full(): boolean;
  /** What was collected, raw: see `cleanText`. Ends everything that is open. */
  end(): string;
}

/** The body, a cell or a box. */
interface Frame {
  text: string;
  paragraph: { text: string; style: ParagraphStyle; started: boolean };
  /** Texts of the cells of the row in progress. */
  cells?: string[] | undefined;
}

/** Tables in tables in tables: their text is copied once a level. Nobody lays out a resume more deeply. */
const MAX_FRAMES = 16;

export function createTextFlow(maxCharacters: number): TextFlow {
  const frames = [newFrame()];
  let characters = 0;
  const top = () => frames.at(-1) as Frame;

  function endParagraph(frame = top()): void {
    const { text, style, started } = frame.paragraph;
    characters += 1;
    const trimmed = text.trim();
    if (trimmed) frame.text += `${prefixOf(style)}${trimmed}\n`;
    else if (started) frame.text += '\n';
    frame.paragraph = newParagraph({}, false);
  }

  /** Beyond the limit a frame is its parent: the text flows on, its place in the table is lost. */
  function startFrame(): void {
    frames.push(frames.length < MAX_FRAMES ? newFrame() : top());
  }

  /** Its text, if it is one of its own. */
  function endFrame(): string {
    endParagraph();
    const frame = frames.length > 1 ? frames.pop() : undefined;
    return frame && frame !== top() ? frame.text.trim() : '';
  }

  return {
    text(raw) {
      const collapsed = raw.replace(/\s+/g, ' ');
      characters += collapsed.length;
      top().paragraph.text += collapsed;
    },
    breakLine() {
      characters += 1;
      top().paragraph.text += '\n';
    },
    startParagraph(style = {}) {
      const frame = top();
      if (frame.paragraph.text.trim()) endParagraph(frame);
      frame.paragraph = newParagraph(style, true);
    },
    styleParagraph(style) {
      Object.assign(top().paragraph.style, style);
    },
    endParagraph: () => endParagraph(),
    startRow() {
      if (top().paragraph.text.trim()) endParagraph();
      top().cells = [];
    },
    endRow() {
      const frame = top();
      frame.text += rowText((frame.cells ?? []).filter((cell) => cell !== ''));
      frame.cells = undefined;
    },
    startCell: startFrame,
    endCell() {
      const text = endFrame();
      const { cells } = top();
      if (cells) cells.push(text);
      else if (text) top().text += `${text}\n`;
    },
    startBox: startFrame,
    endBox() {
      const text = endFrame();
      if (text) top().text += `\n${text}\n\n`;
    },
    full: () => characters > maxCharacters,
    end() {
      while (frames.length > 1) {
        const text = endFrame();
        top().text += `${rowText(top().cells ?? [])}${text}\n`;
        top().cells = undefined;
      }
      endParagraph();
      return top().text;
    },
  };
}

function newFrame(): Frame {
  return { text: '', paragraph: newParagraph({}, false) };
}

function newParagraph(style: ParagraphStyle, started: boolean): Frame['paragraph'] {
  return { text: '', style: { ...style }, started };
}

function prefixOf({ isHeading, isListItem }: ParagraphStyle): string {
  if (isHeading) return '\n';
  return isListItem ? '• ' : '';
}

/** A row of a data table is a line; of a layout table, one column after the other. */
function rowText(cells: readonly string[]): string {
  if (cells.length === 0) return '';
  const isBlock = cells.map((cell) => cell.includes('\n') || cell.startsWith('• '));
  if (!isBlock.includes(true)) return `${cells.join('\t')}\n`;
  return cells.reduce((row, cell, i) => `${row}${isBlock[i] && isBlock[i - 1] ? '\n' : ''}${cell}\n`, '');
}

import { type PdfStream, serialise } from './pdf-objects.ts';

const FONT = 3;
const FIRST_FREE = 4;

/** Lines as a content stream, in Helvetica, from the top of the page. */
export function textContent(...lines: string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`);
  return `BT /F1 12 Tf 14 TL 72 720 Td ${shown.join(' ')} ET`;
}

/** A line that stands somewhere on a page: in points from its left lower corner. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** Lines as a content stream, in the order given, in Helvetica. */
export function placedContent(lines: readonly PlacedText[]): string {
  const shown = lines.map(
    ({ text, x, y, size = 10 }) =>
      `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[\\()]/g, '\\$&')}) Tj`,
  );
  return `BT ${shown.join(' ')} ET`;
}

/**
 * A PDF with a page per content stream. `extra` objects get the numbers from 100 on, and are the pages'
 * XObjects by the names /X100, /X101 ... `entries` are added to the dictionaries of the pages or the font.
 */
export function buildPdf(
  contents: readonly (string | PdfStream)[],
  extra: readonly PdfStream[] = [],
  entries: { page?: string; font?: string } = {},
): Buffer {
  const objects = new Map<number, string | PdfStream>();
  const pageNumbers = contents.map((_, index) => FIRST_FREE + 2 * index);
  const xObjects = extra.map((_, index) => `/X${100 + index} ${100 + index} 0 R`).join(' ');
  objects.set(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pageNumbers.map((number) => `${number} 0 R`).join(' ');
  objects.set(2, `<< /Type /Pages /Count ${contents.length} /Kids [${kids}] >>`);
  objects.set(FONT, `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${entries.font ?? ''} >>`);
  contents.forEach((content, index) => {
    const number = pageNumbers[index] as number;
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] ${entries.page ?? ''} /Contents ${number + 1} 0 R
        /Resources << /Font << /F1 ${FONT} 0 R >> /XObject << ${xObjects} >> >> >>`,
    );
    objects.set(number + 1, typeof content === 'string' ? { entries: '', data: content } : content);
  });
  extra.forEach((object, index) => {
    objects.set(100 + index, object);
  });
  return serialise(objects);
}

import { deflateRawSync, constants as zlib } from 'node:zlib';

/** A stream of a PDF, and the entries its dictionary has besides the length. */
export interface PdfStream {
  entries: string;
  data: Uint8Array | string;
}

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

function serialise(objects: ReadonlyMap<number, string | PdfStream>): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = 9;
  const append = (part: Uint8Array | string) => {
    parts.push(Buffer.from(part));
    length += Buffer.byteLength(part);
  };
  const offsets: [number, number][] = [];
  for (const [number, object] of objects) {
    offsets.push([number, length]);
    append(`${number} 0 obj\n`);
    if (typeof object === 'string') append(object);
    else {
      append(`<< ${object.entries} /Length ${Buffer.byteLength(object.data)} >>\nstream\n`);
      append(object.data);
      append('\nendstream');
    }
    append('\nendobj\n');
  }
  const start = length;
  append('xref\n0 1\n0000000000 65535 f \n');
  for (const [number, offset] of offsets)
    append(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  append(`trailer\n<< /Size ${Math.max(...objects.keys()) + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
  return Buffer.concat(parts);
}

/** A page whose content is `mebibytes` of white space, deflated to a thousandth, made without inflating it. */
export function bombPdf(mebibytes: number): Buffer {
  const block = Buffer.alloc(1024 * 1024);
  // A full flush ends on a byte and forgets what came before, so that the piece may be repeated.
  const piece = deflateRawSync(block, { level: 9, finishFlush: zlib.Z_FULL_FLUSH });
  const end = Buffer.from([0x03, 0x00]);
  // Adler-32 of so many zeros.
  const checksum = Buffer.alloc(4);
  checksum.writeUInt16BE((mebibytes * block.length) % 65521);
  checksum.writeUInt16BE(1, 2);
  const pieces = Array.from({ length: mebibytes }, () => piece);
  const data = Buffer.concat([Buffer.from([0x78, 0xda]), ...pieces, end, checksum]);
  return buildPdf([{ entries: '/Filter /FlateDecode', data }]);
}

/** A page that shows a form, which shows another twice, and so on: 2^39 letters, which take years. */
export function endlessPdf(): Buffer {
  const depth = 40;
  const forms = Array.from({ length: depth }, (_, index): PdfStream => {
    const next = `/X${101 + index}`;
    const resources = `/Resources << /Font << /F1 ${FONT} 0 R >> /XObject << ${next} ${101 + index} 0 R >> >>`;
    return {
      entries: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${resources}`,
      data: index === depth - 1 ? 'BT /F1 12 Tf (a) Tj ET' : `${next} Do ${next} Do`,
    };
  });
  return buildPdf(['/X100 Do'], forms);
}

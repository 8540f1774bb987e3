import { buildPdf, textContent } from './pdf.ts';
import { type PdfStream, serialise } from './pdf-objects.ts';
import { deflatedRepeats } from './zip.ts';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const LINE = textContent('Jane Doe', 'Welder');

/** A stream of `block` so many times, deflated. Zeros pack to a thousandth. */
function deflatedStream(block: Uint8Array | string, times: number, entries = ''): PdfStream {
  const size = Buffer.byteLength(block);
  const data = Buffer.concat([
    Buffer.from([0x78, 0xda]),
    deflatedRepeats('', block, times),
    adler32(Buffer.from(block as string), times, size),
  ]);
  return { entries: `/Filter /FlateDecode ${entries}`, data };
}

/** The checksum of a zlib stream (RFC 1950) of a block that is repeated. */
function adler32(block: Uint8Array, times: number, size: number): Buffer {
  let [a, b] = [1, 0];
  // Of zeros, only their number counts.
  if (block.every((byte) => byte === 0)) b = (times * size) % 65521;
  else
    for (let i = 0; i < times; i += 1)
      for (const byte of block) {
        a = (a + byte) % 65521;
        b = (b + a) % 65521;
      }
  const checksum = Buffer.alloc(4);
  checksum.writeUInt16BE(b);
  checksum.writeUInt16BE(a, 2);
  return checksum;
}

/** A page whose content is `mebibytes` of zeros, deflated to a thousandth. */
export function bombPdf(mebibytes: number): Buffer {
  return buildPdf([deflatedStream(Buffer.alloc(1024 * 1024), mebibytes)]);
}

/** A page that shows a form, which shows another twice, and so on: 2^39 letters, which take years. */
export function endlessPdf(): Buffer {
  const depth = 40;
  const forms = Array.from({ length: depth }, (_, index): PdfStream => {
    const next = `/X${101 + index}`;
    const resources = `/Resources << /Font << /F1 3 0 R >> /XObject << ${next} ${101 + index} 0 R >> >>`;
    return {
      entries: `/Type /XObject /Subtype /Form /BBox [0 0 612 792] ${resources}`,
      data: index === depth - 1 ? 'BT /F1 12 Tf (a) Tj ET' : `${next} Do ${next} Do`,
    };
  });
  return buildPdf(['/X100 Do'], forms);
}

/** Pages that all show the same lines. */
export function manyPagesPdf(pages: number): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => i + 10);
  return serialise(
    new Map<number, string | PdfStream>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, `<< /Type /Pages /Count ${pages} /Kids [${kids.map((number) => `${number} 0 R`).join(' ')}] >>`],
      [3, FONT],
      [4, { entries: '', data: LINE }],
      ...kids.map((number): [number, string] => [
        number,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
      ]),
    ]),
  );
}

/** A tree of pages of this shape: `kids` of the root (object 2), and further objects from 10 on. */
function pageTree(root: string, more: readonly string[] = []): Buffer {
  return serialise(
    new Map<number, string | PdfStream>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, root],
      [3, FONT],
      [4, { entries: '', data: LINE }],
      [
        5,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> >>',
      ],
      ...more.map((object, i): [number, string] => [10 + i, object]),
    ]),
  );
}

/** A tree of pages that contains itself. */
export function pageTreeLoopPdf(): Buffer {
  return pageTree('<< /Type /Pages /Count 1000 /Kids [10 0 R 5 0 R 2 0 R] >>', [
    '<< /Type /Pages /Parent 2 0 R /Count 500 /Kids [2 0 R] >>',
  ]);
}

/** A tree of pages so many levels high, with one page. */
export function deepPageTreePdf(levels: number): Buffer {
  const nodes = Array.from(
    { length: levels },
    (_, i) =>
      `<< /Type /Pages /Parent ${i === 0 ? 2 : 9 + i} 0 R /Count 1 /Kids [${i === levels - 1 ? 5 : 11 + i} 0 R] >>`,
  );
  return pageTree('<< /Type /Pages /Count 1 /Kids [10 0 R] >>', nodes);
}

/** A document that says it has two billion pages, and has one. */
export function boastingPdf(): Buffer {
  return pageTree('<< /Type /Pages /Count 2000000000 /Kids [5 0 R] >>');
}

/** Arrays in arrays, or dictionaries in dictionaries, where `place` is: a page's entry or its content. */
export function nestedPdf(place: 'page' | 'content', kind: 'arrays' | 'dictionaries', depth: number): Buffer {
  const [open, close] = kind === 'arrays' ? ['[', ']'] : ['<< /A ', ' >>'];
  const nested = `${open.repeat(depth)}0${close.repeat(depth)}`;
  if (place === 'page') return buildPdf([LINE], [], { page: `/Nested ${nested}` });
  return buildPdf([`${LINE} BT /F1 12 Tf ${nested} TJ ET`]);
}

/** One line of text as long as `length`, as one string or letter by letter, deflated. */
export function longLinePdf(length: number, kind: 'string' | 'letters'): Buffer {
  const block = kind === 'string' ? 'x'.repeat(1000) : '(x) Tj '.repeat(1000);
  const [start, end] = kind === 'string' ? ['BT /F1 12 Tf 72 720 Td (', ') Tj ET'] : ['BT /F1 12 Tf ', 'ET'];
  return buildPdf([`${start}${block.repeat(length / 1000)}${end}`]);
}

/** A page with lines of text and a picture of `side` times `side` grey pixels, all black. */
export function hugeImagePdf(side: number, lines: string[] = ['Jane Doe']): Buffer {
  const image = deflatedStream(
    Buffer.alloc(side),
    side,
    `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8`,
  );
  return buildPdf([`${textContent(...lines)} q 612 0 0 792 0 0 cm /X100 Do Q`], [image]);
}

/** A font whose map to Unicode gives each of four billion codes a long text. */
export function hugeMapPdf(): Buffer {
  const map: PdfStream = {
    entries: '',
    data: `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
      1 begincodespacerange <00> <ffffffff> endcodespacerange
      1 beginbfrange <00000000> <ffffffff> <0041> endbfrange
      1 begincidrange <00000000> <ffffffff> 0 endcidrange endcmap end end`,
  };
  return buildPdf([LINE], [map], { font: '/ToUnicode 100 0 R' });
}

/** The same content, a bomb of its own, so many times on one page. */
export function repeatedContentPdf(times: number, mebibytes: number): Buffer {
  return serialise(
    new Map<number, string | PdfStream>([
      [1, '<< /Type /Catalog /Pages 2 0 R >>'],
      [2, '<< /Type /Pages /Count 1 /Kids [5 0 R] >>'],
      [3, FONT],
      [4, deflatedStream(Buffer.alloc(1024 * 1024, ' '), mebibytes)],
      [
        5,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [${'4 0 R '.repeat(times)}] /Resources << >> >>`,
      ],
    ]),
  );
}

/** A stream that is inflated as often as there are filters named. */
export function manyFiltersPdf(filters: number): Buffer {
  return buildPdf([{ entries: `/Filter [${'/FlateDecode '.repeat(filters)}]`, data: 'x'.repeat(1000) }]);
}

/** A cross-reference table that says the one before it is itself. */
export function xrefLoopPdf(): Buffer {
  const file = buildPdf([LINE]).toString('latin1');
  const start = file.slice(file.lastIndexOf('startxref') + 10).split('\n')[0];
  return Buffer.from(file.replace('/Root 1 0 R >>', `/Root 1 0 R /Prev ${start} >>`), 'latin1');
}

/** A content stream that is itself named as a form it shows, and shows. */
export function formLoopPdf(): Buffer {
  const form: PdfStream = {
    entries: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X100 100 0 R >> >>',
    data: '/X100 Do',
  };
  return buildPdf([`${LINE} /X100 Do`], [form]);
}

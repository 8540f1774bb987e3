import { crc32, deflateSync } from 'node:zlib';
import { buildPdf } from './pdf.ts';

/** A PDF with a grey picture of this size on each page, all of it black. */
export function blackPicturePdf(width: number, height: number, pages = 1): Buffer {
  const entries = `${imageEntries(width, height)} /ColorSpace /DeviceGray /Filter /FlateDecode`;
  return buildPdf(Array(pages).fill('612 0 0 792 0 0 cm /X100 Do'), [
    { entries, data: deflateSync(Buffer.alloc(1_000_000)) },
  ]);
}

/** What the dictionary of a picture says besides its colours. */
export function imageEntries(width: number, height: number): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
}

/** A grey PNG that claims the sizes, header after header, and holds `rows` black rows of the first. */
export function blackPng(sizes: readonly (readonly [width: number, height: number])[], rows: number): Buffer {
  const [[width] = [0]] = sizes;
  const headers = sizes.map((size) => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(size[0], 0);
    header.writeUInt32BE(size[1], 4);
    header.writeUInt8(8, 8);
    return pngChunk('IHDR', header);
  });
  const data = pngChunk('IDAT', deflateSync(Buffer.alloc((width + 1) * rows)));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, ...headers, data, pngChunk('IEND', Buffer.alloc(0))]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

/** A JPEG with an EXIF orientation (1 to 8) written into it. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tags = Buffer.from(`4d4d002a00000008000101120003000000010000000000000000`, 'hex');
  tags.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tags]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

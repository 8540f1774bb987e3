import { crc32, deflateRawSync, constants as zlib } from 'node:zlib';

export interface ZipEntry {
  name: string;
  data: Uint8Array | string;
  /** Already deflated; `declaredSize` says what it claims to unpack to. */
  isDeflated?: boolean;
  /** What the archive says it unpacks to, true or not. */
  declaredSize?: number;
  /** General purpose flags; 1 stands for encrypted. */
  flags?: number;
}

/** A ZIP archive, byte by byte, so that tests can make it lie. */
export function buildZip(...entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, isDeflated = false, declaredSize, flags = 0 } of entries) {
    const raw = Buffer.from(data);
    const packed = isDeflated ? raw : deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(isDeflated ? 0 : crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declaredSize ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, listed, end]);
}

/** Deflated: `start`, then `block` so many times, and nothing more; made without inflating it. */
export function deflatedRepeats(
  start: Uint8Array | string,
  block: Uint8Array | string,
  times: number,
): Buffer {
  // A full flush ends on a byte and forgets what came before, so that the piece may be repeated.
  const piece = (data: Uint8Array | string) =>
    deflateRawSync(data, { level: 9, finishFlush: zlib.Z_FULL_FLUSH });
  const repeated = piece(block);
  return Buffer.concat([
    piece(start),
    ...Array.from({ length: times }, () => repeated),
    Buffer.from([0x03, 0x00]),
  ]);
}

/** Deflated: `start`, then so many mebibytes of white space. */
export function deflatedSpace(start: string, mebibytes: number): Buffer {
  return deflatedRepeats(start, Buffer.alloc(1024 * 1024, ' '), mebibytes);
}

import { crc32 } from 'node:zlib';
import { deflatedRepeats } from './zip.ts';

/** A PNG of `side` times `side` pixels, one bit each, all black: 30,000 are 112 MB unpacked. */
export function hugePng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const row = Buffer.alloc(1 + Math.ceil(side / 8));
  const checksum = Buffer.alloc(4);
  checksum.writeUInt16BE((side * row.length) % 65521);
  checksum.writeUInt16BE(1, 2);
  const pixels = Buffer.concat([Buffer.from([0x78, 0xda]), deflatedRepeats('', row, side), checksum]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, checksum]);
}

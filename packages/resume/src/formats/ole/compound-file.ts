import { ExtractionError } from '../../extraction.ts';

/** Streams of an OLE compound file by name, read when they are asked for. */
export interface CompoundFile {
  has(name: string): boolean;
  /** @throws RESUME_UNREADABLE when there is no such stream, or its sectors are damaged */
  read(name: string): Buffer;
}

interface DirectoryEntry {
  start: number;
  size: number;
}

const HEADER_LENGTH = 512;
const DIRECTORY_ENTRY_LENGTH = 128;
const ROOT = 5;

/** Numbers from here on stand for ends and gaps, not for sectors. */
const MAX_SECTOR = 0xfffffffa;

/**
 * Opens a compound file, the file system in a file that Office used before 2007 and still uses to wrap what
 * is encrypted ([MS-CFB]). Chains of sectors are followed as far as the file has sectors, so that none is
 * endless.
 *
 * @throws RESUME_UNREADABLE when its tables are damaged
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < HEADER_LENGTH) throw damaged();
  const sectorLength = 2 ** file.readUInt16LE(30);
  if (sectorLength !== 512 && sectorLength !== 4096) throw damaged();

  function sector(number: number): Buffer {
    const start = (number + 1) * sectorLength;
    if (number >= MAX_SECTOR || start >= file.length) throw damaged();
    return file.subarray(start, start + sectorLength);
  }

  function chain(first: number, table: readonly number[]): number[] {
    const numbers: number[] = [];
    for (let number = first; number < MAX_SECTOR; number = table[number] ?? MAX_SECTOR) {
      if (numbers.length > table.length) throw damaged();
      numbers.push(number);
    }
    return numbers;
  }

  const read = (first: number) => Buffer.concat(chain(first, sectorTable).map(sector));
  const sectorTable = tableSectors(file, sectorLength, sector).flatMap((number) => numbersOf(sector(number)));
  const directory = directoryOf(read(file.readUInt32LE(48)));
  const smallTable = numbersOf(read(file.readUInt32LE(60)));
  const smallBelow = file.readUInt32LE(56);
  const smallLength = 2 ** Math.min(file.readUInt16LE(32), 12);

  function readSmall(first: number): Buffer {
    const container = read(directory.get('')?.start ?? MAX_SECTOR);
    const pieces = chain(first, smallTable).map((number) =>
      container.subarray(number * smallLength, (number + 1) * smallLength),
    );
    return Buffer.concat(pieces);
  }

  return {
    has: (name) => directory.has(name),
    read(name) {
      const entry = directory.get(name);
      if (!entry) throw damaged();
      const content = entry.size < smallBelow ? readSmall(entry.start) : read(entry.start);
      return content.subarray(0, entry.size);
    },
  };
}

/** Sectors that hold the table of sectors: the header lists 109, a chain of sectors the rest. */
function tableSectors(file: Buffer, sectorLength: number, sector: (number: number) => Buffer): number[] {
  const sectors = Math.ceil(file.length / sectorLength);
  const listed = numbersOf(file.subarray(76, HEADER_LENGTH));
  let read = 0;
  for (let next = file.readUInt32LE(68); next < MAX_SECTOR; read += 1) {
    if (read > sectors) throw damaged();
    const numbers = numbersOf(sector(next));
    next = numbers.pop() ?? MAX_SECTOR;
    listed.push(...numbers);
  }
  // No more than it takes to number the sectors there are: some files list a table a million times.
  return listed.filter((number) => number < MAX_SECTOR).slice(0, 1 + Math.ceil((4 * sectors) / sectorLength));
}

/** Streams by name; the root, which holds the small ones, has the empty name. */
function directoryOf(entries: Buffer): Map<string, DirectoryEntry> {
  const directory = new Map<string, DirectoryEntry>();
  for (let at = 0; at + DIRECTORY_ENTRY_LENGTH <= entries.length; at += DIRECTORY_ENTRY_LENGTH) {
    const nameLength = Math.min(64, Math.max(2, entries.readUInt16LE(at + 64)));
    const isRoot = entries[at + 66] === ROOT;
    const name = isRoot ? '' : entries.toString('utf16le', at, at + nameLength - 2);
    if (isRoot || name !== '') {
      directory.set(name, { start: entries.readUInt32LE(at + 116), size: entries.readUInt32LE(at + 120) });
    }
  }
  return directory;
}

function numbersOf(sector: Buffer): number[] {
  return Array.from({ length: Math.floor(sector.length / 4) }, (_, i) => sector.readUInt32LE(i * 4));
}

function damaged(): ExtractionError {
  return new ExtractionError('RESUME_UNREADABLE', 'damaged compound file');
}

/** What Rich Text Format is made of (specification 1.9.1, "RTF Syntax"). */
export type RtfToken =
  | { kind: 'open' }
  | { kind: 'close' }
  /** A control word with its number, and a control symbol, whose name is one character. */
  | { kind: 'control'; name: string; value: number | undefined }
  /** Characters in the code page of the font. */
  | { kind: 'bytes'; bytes: Uint8Array };

const code = (character: string) => character.charCodeAt(0);
const [BACKSLASH, APOSTROPHE, OPEN, CLOSE, CR, LF] = [code('\\'), code("'"), code('{'), code('}'), 13, 10];

/** `\'e9` stands for a byte. */
const HEX_LENGTH = 4;

/** The longest control word has some twenty letters, the longest number ten digits and a sign. */
const CONTROL_WORD = /([a-z]{1,32})(-?\d{1,10})?[ ]?/iy;
const CONTROL_WORD_LENGTH = 44;

/** Cuts the file in one pass; whatever the bytes are, there is a token for them. */
export function* rtfTokens(file: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < file.length) {
    const byte = file[at] as number;
    if (byte === OPEN || byte === CLOSE) {
      at += 1;
      yield { kind: byte === OPEN ? 'open' : 'close' };
    } else if (byte === CR || byte === LF) {
      at += 1;
    } else if (byte === BACKSLASH && file[at + 1] === APOSTROPHE) {
      const bytes = hexBytesAt(file, at);
      at += HEX_LENGTH * bytes.length;
      yield { kind: 'bytes', bytes };
    } else if (byte === BACKSLASH) {
      const { token, length } = controlAt(file, at + 1);
      at += 1 + length;
      yield token;
    } else {
      let end = at + 1;
      while (end < file.length && !isSyntax(file[end] as number)) end += 1;
      yield { kind: 'bytes', bytes: file.subarray(at, end) };
      at = end;
    }
  }
}

function controlAt(file: Uint8Array, at: number): { token: RtfToken; length: number } {
  const ahead = Buffer.from(
    file.buffer,
    file.byteOffset + at,
    Math.min(CONTROL_WORD_LENGTH, file.length - at),
  );
  const text = ahead.toString('latin1');
  CONTROL_WORD.lastIndex = 0;
  const match = CONTROL_WORD.exec(text);
  if (!match) return { token: { kind: 'control', name: text[0] ?? '', value: undefined }, length: 1 };
  const value = match[2] === undefined ? undefined : Number(match[2]);
  // Binary data follows, in which braces mean nothing.
  const binary = match[1] === 'bin' ? Math.max(0, value ?? 0) : 0;
  return {
    token: { kind: 'control', name: match[1] as string, value },
    length: match[0].length + binary,
  };
}

/** All that follow each other, as a text in another alphabet has nothing else. */
function hexBytesAt(file: Uint8Array, start: number): Uint8Array {
  const bytes: number[] = [];
  for (let at = start; file[at] === BACKSLASH && file[at + 1] === APOSTROPHE; at += HEX_LENGTH) {
    const value = Number.parseInt(String.fromCharCode(file[at + 2] ?? 0, file[at + 3] ?? 0), 16);
    bytes.push(Number.isNaN(value) ? 0x20 : value);
  }
  return Uint8Array.from(bytes);
}

function isSyntax(byte: number): boolean {
  return byte === BACKSLASH || byte === OPEN || byte === CLOSE || byte === CR || byte === LF;
}

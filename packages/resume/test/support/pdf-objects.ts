/** A stream of a PDF, and the entries its dictionary has besides the length. */
export interface PdfStream {
  entries: string;
  data: Uint8Array | string;
}

/** A PDF of these objects, by their numbers. Number 1 is the catalogue. */
export function serialise(objects: ReadonlyMap<number, string | PdfStream>): Buffer {
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

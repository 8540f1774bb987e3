import fc from 'fast-check';
import { linesOf } from '../src/text-streams.ts';

async function collect(lines: AsyncIterable<string>): Promise<string[]> {
  const collected: string[] = [];
  for await (const line of lines) collected.push(line);
  return collected;
}

/** A stream of these bytes in pieces of the given sizes, the last one of the rest. */
function pieces(bytes: Uint8Array<ArrayBuffer>, sizes: readonly number[]) {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      let from = 0;
      for (const size of [...sizes, bytes.length]) {
        controller.enqueue(bytes.slice(from, from + size));
        from += size;
      }
      controller.close();
    },
  });
}

it('lines are whole, wherever the stream is cut, within letters too', async () => {
  const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ''));
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(fc.integer({ min: 0, max: 9 })), async (lines, sizes) => {
      const text = lines.map((one) => `${one}\n`).join('');
      const read = await collect(linesOf(pieces(new TextEncoder().encode(text), sizes)));
      expect(read).toEqual(lines);
    }),
  );
});

it('what follows the last line is none', async () => {
  const bytes = new TextEncoder().encode('{"a":1}\n{"b"');
  expect(await collect(linesOf(pieces(bytes, [])))).toEqual(['{"a":1}']);
});

it('a stream whose lines are left early is cancelled', async () => {
  let reason: unknown = 'none';
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('line\n')),
    cancel: (why) => {
      reason = why;
    },
  });
  for await (const line of linesOf(stream)) {
    expect(line).toBe('line');
    break;
  }
  expect(reason).not.toBe('none');
});

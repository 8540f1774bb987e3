/** Values of a stream as they come; one that is left early is cancelled. Not every browser iterates streams by itself. */
export async function* valuesOf<Value>(stream: ReadableStream<Value> | undefined): AsyncGenerator<Value> {
  if (stream === undefined) return;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}

/** Lines of a text in UTF-8, without what follows the last line's end. */
export async function* linesOf(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>> | null,
): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const text of valuesOf(bytes?.pipeThrough(new TextDecoderStream()))) {
    const [first = '', ...others] = text.split('\n');
    parts.push(first);
    for (const next of others) {
      yield parts.join('');
      parts = [next];
    }
  }
}

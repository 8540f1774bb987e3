import { once } from 'node:events';
import { Readable } from 'node:stream';

/** Lines on their way to one client. */
export interface LineStream {
  readonly readable: Readable;
  /** Sends a line, which has no line break. */
  send(line: string): void;
  /**
   * Resolves once fewer bytes than the stream's limit wait to be taken.
   *
   * @throws the signal's reason when it aborts first
   */
  roomFor(signal: AbortSignal): Promise<void>;
  end(): void;
}

/**
 * The lines of newline-delimited JSON (https://github.com/ndjson/ndjson-spec).
 *
 * @param maxWaitingBytes see {@link LineStream.roomFor}; what is sent beyond it is kept all the same
 */
export function createLineStream(maxWaitingBytes: number): LineStream {
  const readable = new Readable({
    highWaterMark: maxWaitingBytes,
    // Called when less than that waits again.
    read: () => void readable.emit('room'),
  });
  return {
    readable,
    send(line) {
      if (!readable.destroyed) readable.push(`${line}\n`);
    },
    async roomFor(signal) {
      signal.throwIfAborted();
      if (readable.readableLength < maxWaitingBytes) return;
      await once(readable, 'room', { signal }).catch(() => signal.throwIfAborted());
    },
    end() {
      if (!readable.destroyed) readable.push(null);
    },
  };
}

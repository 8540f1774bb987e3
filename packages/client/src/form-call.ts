/** Bytes as browsers and Node have them. */
export type FileInput = Blob | Uint8Array<ArrayBuffer> | ArrayBuffer;

/** A file as a form takes it. */
export function toBlob(file: FileInput): Blob {
  return file instanceof Blob ? file : new Blob([file]);
}

/** What a single call takes. */
export interface CallOptions {
  /** Ends the call, and the work for it. */
  signal?: AbortSignal;
}

/**
 * What a call of the generated client takes whose body is a form. The form is made here, since the generated type of a
 * form is an object.
 *
 * @throws the signal's reason where it has aborted already: Node would end the process over the unread form
 */
export function formCall(form: FormData, options: CallOptions = {}) {
  options.signal?.throwIfAborted();
  return { ...options, body: form as never, bodySerializer: () => form };
}

/** Bytes as browsers and Node have them. */
export type FileInput = Blob | Uint8Array<ArrayBuffer> | ArrayBuffer;

/** A file as a form takes it. */
export function toBlob(file: FileInput): Blob {
  return file instanceof Blob ? file : new Blob([file]);
}

/**
 * The `body` of a call of the generated client whose body is a form. The form is made here, since the generated type
 * of a form is an object.
 */
export function formBody(form: FormData) {
  return { body: form as never, bodySerializer: () => form };
}

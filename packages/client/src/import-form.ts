import { type FileInput, toBlob } from './form-call.ts';

/** A feed of postings, and how it is to be taken. */
export interface FeedUpload {
  /** CSV, JSONL, JSON, XML or a page with JSON-LD, gzipped or not. */
  file: FileInput;
  /** Files that complete it. */
  companions?: readonly FileInput[];
  /** Id of the import, a new UUID, so that it can be followed while it is sent. */
  id?: string;
  /** The source of which the feed is all there is: what it does not list is retired. */
  fullOf?: string;
}

/** The form of `POST /jobs/import`. */
export function importForm({ file, companions = [] }: Pick<FeedUpload, 'file' | 'companions'>): FormData {
  const form = new FormData();
  // The API reads them before the feed, which it does not keep.
  for (const companion of companions) form.append('companions', toBlob(companion), 'companion');
  form.append('file', toBlob(file), 'feed');
  return form;
}

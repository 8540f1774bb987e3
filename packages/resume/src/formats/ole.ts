import { ExtractionError } from '../extraction.ts';
import { unsupported } from './unsupported.ts';

/** Names of streams that tell what an OLE compound file is; its directory has them in UTF-16. */
const has = (file: Buffer, stream: string) => file.includes(Buffer.from(stream, 'utf16le'));

/** Why an OLE compound file is not read: the binary formats of Office before 2007, and protected files of after. */
export function refuseOle(bytes: Uint8Array): ExtractionError {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (has(file, 'EncryptedPackage')) {
    return new ExtractionError('RESUME_ENCRYPTED', 'EncryptedPackage', {
      message: 'The document is protected by a password; save it without one, or as PDF.',
    });
  }
  if (has(file, 'WordDocument')) return unsupported('legacy-word');
  if (has(file, 'PowerPoint Document')) return unsupported('presentation');
  if (has(file, 'Workbook')) return unsupported('spreadsheet');
  return unsupported('office-file');
}

import { type DocumentText, ExtractionError, type ExtractionLimits } from '../../extraction.ts';
import { readZip } from '../read-zip.ts';
import { unsupported } from '../unsupported.ts';
import { openCompoundFile } from './compound-file.ts';
import { decryptOffice } from './decrypt-office.ts';

/**
 * Text of a DOCX that is protected by a password, which is the one kind of OLE compound file that is read.
 *
 * @throws RESUME_ENCRYPTED without the right password; RESUME_TYPE_UNSUPPORTED for the binary formats of
 *   Office before 2007; RESUME_UNREADABLE; and what {@link readZip} throws
 */
export async function readOle(
  bytes: Uint8Array,
  limits: ExtractionLimits,
  password: string | undefined,
): Promise<DocumentText> {
  const file = openCompoundFile(bytes);
  if (file.has('EncryptedPackage')) {
    if (password === undefined) throw new ExtractionError('RESUME_ENCRYPTED', 'EncryptedPackage');
    return readZip(await decryptOffice(file, password), limits);
  }
  if (file.has('WordDocument')) throw unsupported('legacy-word');
  if (file.has('PowerPoint Document')) throw unsupported('presentation');
  if (file.has('Workbook') || file.has('Book')) throw unsupported('spreadsheet');
  throw unsupported('office-file');
}

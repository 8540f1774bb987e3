import type { DocumentText, ExtractionLimits } from '../extraction.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';
import { readDocx } from './docx/read-docx.ts';
import { readOdt } from './read-odt.ts';
import { unsupported } from './unsupported.ts';

/**
 * Text of the formats that are ZIP archives, told apart by what is in them.
 *
 * @throws RESUME_TYPE_UNSUPPORTED, and what {@link openZip}, {@link readDocx} and {@link readOdt} throw
 */
export async function readZip(bytes: Uint8Array, limits: ExtractionLimits): Promise<DocumentText> {
  const archive = await openZip(bytes, limits.maxUnpackedBytes);
  const hasFolder = (name: string) => archive.names.some((file) => file.startsWith(`${name}/`));
  const mediaType = await beginningOf(archive, 'mimetype');
  if (mediaType.startsWith('application/vnd.oasis.opendocument.text')) return readOdt(archive, limits);
  if (mediaType.startsWith('application/vnd.oasis.opendocument.')) throw unsupported('office-file');
  if (archive.names.includes('[Content_Types].xml')) {
    if (hasFolder('word')) return readDocx(archive, limits);
    if (hasFolder('xl')) throw unsupported('spreadsheet');
    if (hasFolder('ppt')) throw unsupported('presentation');
  }
  throw unsupported(archive.names.some((name) => /^Index(?:\.zip$|\/)/.test(name)) ? 'pages' : 'archive');
}

async function beginningOf(archive: ZipArchive, name: string): Promise<string> {
  for await (const chunk of archive.read(name)) return chunk;
  return '';
}

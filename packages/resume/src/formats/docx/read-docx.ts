import { posix } from 'node:path';
import { type DocumentText, ExtractionError, type ExtractionLimits } from '../../extraction.ts';
import type { ZipArchive } from '../../zip/open-zip.ts';
import { parseMarkup } from '../parse-markup.ts';
import { createTextFlow } from '../text-flow.ts';
import { readRelationships } from './relationships.ts';
import { readStyles } from './styles.ts';
import { createWordHandler } from './word-handler.ts';

/**
 * Text of a Word document (Office Open XML, ECMA-376): page headers, body, notes, page footers.
 *
 * @throws RESUME_UNREADABLE, and what {@link ZipArchive.read} throws
 */
export async function readDocx(
  archive: ZipArchive,
  { maxCharacters }: ExtractionLimits,
): Promise<DocumentText> {
  const main = await mainPart(archive);
  const folder = posix.dirname(main);
  const relationships = await readRelationships(
    archive,
    `${folder}/_rels/${posix.basename(main)}.rels`,
    folder,
  );
  const partsOf = (type: string) =>
    relationships.filter((relationship) => relationship.type === type).map(({ target }) => target);
  const styles = await readStyles(archive, partsOf('styles')[0] ?? `${folder}/styles.xml`);

  // The headers of first, odd and even pages often say the same.
  const texts = new Set<string>();
  let left = maxCharacters;
  for (const part of [
    ...partsOf('header'),
    main,
    ...partsOf('footnotes'),
    ...partsOf('endnotes'),
    ...partsOf('footer'),
  ]) {
    const flow = createTextFlow(left);
    const isWhole = await parseMarkup(archive.read(part), createWordHandler(flow, styles), {
      xml: true,
      isFull: flow.full,
    });
    const text = flow.end().trim();
    texts.add(text);
    if (!isWhole) return { text: join(texts), isCut: true };
    left -= text.length;
  }
  return { text: join(texts) };
}

function join(texts: ReadonlySet<string>): string {
  return [...texts].filter((text) => text !== '').join('\n\n');
}

/** Where the body is: some programs call it `document2.xml`. */
async function mainPart(archive: ZipArchive): Promise<string> {
  const relationships = await readRelationships(archive, '_rels/.rels', '');
  const declared = relationships.find(({ type }) => type === 'officeDocument')?.target;
  const main = [declared, 'word/document.xml'].find((name) => name && archive.names.includes(name));
  if (!main) throw new ExtractionError('RESUME_UNREADABLE', 'no main part');
  return main;
}

import { posix } from 'node:path';
import type { ZipArchive } from '../../zip/open-zip.ts';
import { attributeOf, parseMarkup } from '../parse-markup.ts';

/** A part that another part refers to. */
interface Relationship {
  /** Last segment of its type's URI, such as `header`: the rest differs between the editions of the standard. */
  type: string;
  /** Name of the part in the archive. */
  target: string;
}

/** A document has a header or two a section, and links. */
const MAX_RELATIONSHIPS = 1000;

/** The parts a `.rels` file lists, without what is outside of the archive; none if there is no such file. */
export async function readRelationships(
  archive: ZipArchive,
  name: string,
  folder: string,
): Promise<Relationship[]> {
  const found: Relationship[] = [];
  const handler = {
    open(element: string, attributes: Record<string, string>) {
      const target = attributeOf(attributes, 'Target');
      if (element !== 'Relationship' || !target) return undefined;
      if (attributeOf(attributes, 'TargetMode') === 'External') return undefined;
      const type = attributeOf(attributes, 'Type')?.split('/').at(-1) ?? '';
      found.push({ type, target: posix.join('/', target[0] === '/' ? '' : folder, target).slice(1) });
      return undefined;
    },
    close() {},
    text() {},
  };
  await parseMarkup(archive.read(name), handler, {
    xml: true,
    isFull: () => found.length >= MAX_RELATIONSHIPS,
  });
  return found.slice(0, MAX_RELATIONSHIPS);
}

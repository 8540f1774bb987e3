import { companionOf } from './companions/tables.ts';
import { decompress } from './decompress.ts';
import { formatOf } from './formats.ts';
import { readText } from './text-pieces.ts';

/**
 * What a file is by its first line: a feed for `readFeed`, a companion of one, or neither. Reads no further.
 *
 * @throws IMPORT_INTERRUPTED when it begins like gzip, but is none
 */
export async function recogniseFile(
  bytes: AsyncIterable<Uint8Array>,
): Promise<'feed' | 'companion' | undefined> {
  for await (const { text } of readText(decompress(bytes))) {
    if (text.trim() === '') continue;
    if (companionOf(text)) return 'companion';
    return formatOf(text) && 'feed';
  }
  return undefined;
}

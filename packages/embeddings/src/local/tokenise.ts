import type { Tokenizer } from '@huggingface/tokenizers';

/** More than any natural text needs, so that one look at the head of a text is nearly always enough. */
const CHARACTERS_PER_TOKEN = 8;

/**
 * The token ids of `text`, special tokens included, cut to `maxTokens` with the closing token kept.
 *
 * Reads only as much of a long text as it needs: the tokeniser splits at white space before anything
 * else, so the tokens of a head that ends there are the first tokens of the whole.
 */
export function tokenise(tokenizer: Tokenizer, text: string, maxTokens: number): number[] {
  for (let length = maxTokens * CHARACTERS_PER_TOKEN; ; length *= 2) {
    const head = headOf(text, length);
    const { ids } = tokenizer.encode(head);
    if (ids.length < maxTokens && head.length < text.length) continue;
    return ids.length > maxTokens ? [...ids.slice(0, maxTokens - 1), ids.at(-1) as number] : ids;
  }
}

/** At least `length` characters of `text`, up to the next white space. */
function headOf(text: string, length: number): string {
  const space = /[ \t\r\n]/g;
  space.lastIndex = length;
  return text.slice(0, space.exec(text)?.index ?? text.length);
}

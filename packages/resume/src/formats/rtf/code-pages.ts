/** Windows' code pages for the character sets that fonts declare (`\fcharset`). */
const CODE_PAGE_OF_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const ENCODING_OF_CODE_PAGE: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** Fonts of pictures, whose bytes stand for no letters. */
export const SYMBOL_CHARSET = 2;

/** The code page of a character set; undefined where it is the document's. */
export function codePageOfCharset(charset: number): number | undefined {
  return CODE_PAGE_OF_CHARSET[charset];
}

/** Decodes bytes of a code page; those nobody knows count as Western European. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  return new TextDecoder(ENCODING_OF_CODE_PAGE[codePage] ?? 'windows-1252').decode(bytes);
}

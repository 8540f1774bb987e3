import { decodeHTMLStrict } from 'entities';
import { compile, type HtmlToTextOptions } from 'html-to-text';

/** Elements that break lines; where a text has one, its own line breaks mean nothing. */
const BLOCKS =
  'address|article|aside|blockquote|body|br|center|dd|div|dl|dt|footer|form|h[1-6]|head|header|hr|html|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const INLINE =
  'a|abbr|b|big|code|em|font|i|iframe|img|ins|label|link|mark|meta|noscript|o:p|s|script|small|span|strike|strong|style|sub|sup|svg|title|u';

/** Only tags HTML knows: `<3`, `a < b` and `<your name>` are plain text. */
const tagOf = (names: string) => new RegExp(`</?(?:${names})(?=[\\s/>])[^<>]*>`, 'i');
const BLOCK_TAG = tagOf(BLOCKS);
const ANY_TAG = tagOf(`${BLOCKS}|${INLINE}`);
const OTHER_MARKUP = /<!--|<!doctype\b/i;

const options: HtmlToTextOptions = {
  wordwrap: false,
  baseElements: { selectors: [] }, // Everything, not only what is inside a <body>.
  limits: { maxDepth: 256, ellipsis: '' }, // Deeper nesting would exhaust the stack.
  selectors: [
    ...['head', 'title', 'noscript', 'iframe', 'svg', 'img', 'template', 'button', 'select', 'textarea'].map(
      (selector) => ({ selector, format: 'skip' }),
    ),
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ...['th', 'td'].map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
    ...['tr', 'dt', 'dd'].map((selector) => ({
      selector,
      format: 'block',
      options: { leadingLineBreaks: 1, trailingLineBreaks: 1 },
    })),
    { selector: 'a', options: { ignoreHref: true } },
    { selector: 'hr', format: 'block' },
    { selector: 'ul', options: { itemPrefix: '- ' } },
  ],
};
const renderBlocks = compile(options);
const renderLines = compile({ ...options, preserveNewlines: true });

/**
 * Readable text of a field that may hold HTML, HTML that was escaped once more, or plain text with or
 * without entities; which it is follows from the content. Scripts, styles and comments are dropped, lists
 * keep their marks, links their text. The text is not normalised yet.
 */
export function plainText(text: string): string {
  if (looksLikeHtml(text)) return render(text);
  const decoded = text.includes('&') ? decodeHTMLStrict(text) : text;
  return decoded !== text && looksLikeHtml(decoded) ? render(decoded) : decoded;
}

function looksLikeHtml(text: string): boolean {
  return text.includes('<') && (ANY_TAG.test(text) || OTHER_MARKUP.test(text));
}

function render(html: string): string {
  return BLOCK_TAG.test(html) ? renderBlocks(html) : renderLines(html);
}

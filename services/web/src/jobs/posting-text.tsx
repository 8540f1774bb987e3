/** The text of a posting, by its paragraphs; lines of a paragraph stay lines. */
export function PostingText({ text }: { text: string }) {
  return (
    <div class="posting">
      {text.split(/\n\s*\n/).map((paragraph, index) => (
        <p key={index}>{paragraph.trim()}</p>
      ))}
    </div>
  );
}

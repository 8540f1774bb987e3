import { texts } from '../texts/language.ts';

/** What happens with a resume, and the ways to the API and the operator's view. */
export function PageFooter() {
  const { page } = texts.value;
  return (
    <footer class="foot">
      <p>{page.privacy}</p>
      <nav aria-label="Rolecall">
        <a href="docs">{page.reference}</a>
        <a href="operator">{page.operator}</a>
      </nav>
    </footer>
  );
}

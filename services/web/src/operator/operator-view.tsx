export function OperatorView() {
  return (
    <main id="content" class="operator">
      <h1>Operator’s view</h1>
    </main>
  );
}

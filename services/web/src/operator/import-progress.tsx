import type { Import } from '@rolecall/contracts';
import { language, texts } from '../texts/language.ts';
import { Figures } from './figures.tsx';
import { Scroll } from './scroll.tsx';

const COUNTS = ['total', 'indexed', 'unchanged', 'rejected', 'failed'] as const;

/** How an import stands, and what it did not take. */
export function ImportProgress({ state }: { state: Import }) {
  const { operator } = texts.value;
  const number = new Intl.NumberFormat(language.value);
  const done = state.indexed + state.unchanged + state.rejected + state.failed;
  return (
    <div class="import">
      <p class="import-status" role="status">
        {operator.importStates[state.status]} <code>{state.id}</code>
        {state.error !== undefined && <code> {state.error}</code>}
      </p>
      <progress aria-label={operator.imports} max={Math.max(1, state.total)} value={done} />
      <Figures figures={COUNTS.map((name) => [operator.counts[name], number.format(state[name])])} />
      {state.rejections.length > 0 && (
        <Scroll label={operator.counts.rejected}>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{operator.columns.line}</th>
                <th scope="col">{operator.columns.externalId}</th>
                <th scope="col">{operator.columns.reason}</th>
              </tr>
            </thead>
            <tbody>
              {state.rejections.map(({ line, externalId, code, message }) => (
                <tr key={`${line} ${code}`}>
                  <td>{line}</td>
                  <td>{externalId}</td>
                  <td>
                    <code>{code}</code> {message}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </div>
  );
}

import type { TObject } from 'typebox';

/**
 * Rows of the README's table of settings: name, meaning, default. Tests compare the README with them, so that
 * no setting is left undocumented.
 */
export function settingsRows(tables: readonly TObject[]): string[] {
  return tables
    .flatMap((table) => Object.entries(table.properties))
    .map(([name, schema]) => {
      const { description = '', default: value } = schema as { description?: string; default?: unknown };
      return `| \`${name}\` | ${description} | ${value === undefined || value === '' ? '' : `\`${value}\``} |`;
    });
}

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anyCase } from '../../src/profile/any-case.ts';

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

test('letters match in either case, all else stays', () => {
  expect(anyCase('für|institute?')).toBe('[fF][üÜ][rR]|[iI][nN][sS][tT][iI][tT][uU][tT][eE]?');
});

// Regression: names were told from companies or not by whether V8 had optimised an expression with `(?i:...)`.
test('no expression turns case off for a part of it, as V8 forgets it when it does not optimise', () => {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const modified = files.filter(
    (file) =>
      file !== join('profile', 'any-case.ts') &&
      /\(\?-?[ims]+(?:-[ims]+)?:/.test(readFileSync(join(SOURCES, file), 'utf8')),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(modified).toEqual([]);
});

test('a name is told from a company without optimised expressions, too', () => {
  const reader = new URL('../../src/index.ts', import.meta.url);
  const script = `import { withoutPersonalData } from ${JSON.stringify(reader.href)};
    for (let i = 0; i < 3; i++) console.log(withoutPersonalData('Mira K. Solberg\\nBaker\\nFlour of the Mira Foundation.'));`;
  const options = ['--no-regexp-optimization', '--input-type=module', '--eval', script];
  const { stdout } = spawnSync(process.execPath, options, { encoding: 'utf8' });
  expect(
    stdout
      .trim()
      .split('\n')
      .filter((line) => line !== 'Baker'),
  ).toEqual(Array.from({ length: 3 }, () => 'Flour of the Mira Foundation.'));
});

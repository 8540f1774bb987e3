import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const files = (pattern: string) => globSync(pattern, { cwd: DIST });
const read = (name: string) => readFileSync(DIST + name);

/** Kilobytes that all scripts of the page may take together, compressed. */
const BUDGET_KB = 80;

it('all scripts together stay below the budget', () => {
  const sizes = files('assets/*.js').map((name) => gzipSync(read(name)).length);
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size, 0) / 1000).toBeLessThan(BUDGET_KB);
});

it('nothing of it is of another site, and nothing is inline', () => {
  const html = read('index.html').toString();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/);
  for (const name of ['index.html', ...files('assets/*.css')]) {
    expect(read(name).toString()).not.toMatch(/(?:src|href|url\()\s*=?\s*["'(]?\s*(?:https?:)?\/\//);
  }
});

it('what is sent compressed is what it was', () => {
  const compressed = files('assets/*.gz');
  expect(compressed.length).toBeGreaterThan(1);
  for (const name of compressed) expect(gunzipSync(read(name))).toEqual(read(name.slice(0, -'.gz'.length)));
});

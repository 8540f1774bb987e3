import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';

const folder = mkdtempSync(join(tmpdir(), 'rolecall-page-'));
let built: ApiUnderTest;
let bare: ApiUnderTest;

beforeAll(async () => {
  for (const name of ['assets', 'samples']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Rolecall</title>');
  writeFileSync(join(folder, 'assets', 'page-1a2b.js'), 'console.info("page")');
  writeFileSync(join(folder, 'assets', 'page-1a2b.js.br'), 'compressed');
  writeFileSync(join(folder, 'samples', 'baker.pdf'), '%PDF-1.7');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  // Whoever may call nothing else gets the page.
  built = await startApi({ WEB_DIR: folder, ANONYMOUS_SCOPES: 'none' });
  bare = await startApi({ WEB_DIR: join(folder, 'nothing-here') });
});
afterAll(async () => {
  await built.close();
  await bare.close();
  rmSync(folder, { recursive: true });
});

it.each(['/', '/operator'])(
  '%s is the page, asked for anew each time, with a policy of its own',
  async (url) => {
    const { statusCode, headers, body } = await built.app.inject(url);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(body).toContain('<title>Rolecall</title>');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  },
);

it('its assets are kept for good, and sent as they were compressed', async () => {
  const url = '/assets/page-1a2b.js';
  const plain = await built.app.inject(url);
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(plain.body).toBe('console.info("page")');
  const compressed = await built.app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
  expect([compressed.headers['content-encoding'], compressed.body]).toEqual(['br', 'compressed']);
  const sample = await built.app.inject('/samples/baker.pdf');
  expect([sample.body, sample.headers['cache-control']]).toEqual(['%PDF-1.7', 'public, max-age=3600']);
});

it.each([
  '/assets/missing.js',
  '/assets/',
  '/assets/../secret.txt',
  '/assets/..%2fsecret.txt',
  '/secret.txt',
])('%s is not there', async (url) => {
  const response = await built.app.inject(url);
  expect([response.statusCode, response.json().error.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
});

it('where it was not built it says so, and the API works', async () => {
  const response = await bare.app.inject('/');
  expect([response.statusCode, response.json().error.code]).toEqual([404, 'PAGE_NOT_BUILT']);
  expect((await bare.app.inject('/health/live')).statusCode).toBe(200);
});

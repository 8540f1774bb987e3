import { readFileSync } from 'node:fs';
import { DOCUMENT_SETTINGS } from '../scripts/document-settings.ts';
import { startApi } from './support/api-under-test.ts';

it("the client's copy of the document is what is served; npm run generate:client renews it", async () => {
  const file = new URL(import.meta.resolve('@rolecall/client/openapi.json'));
  const api = await startApi(DOCUMENT_SETTINGS);
  try {
    const { body } = await api.inject('/openapi.json');
    expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify(JSON.parse(body), null, 2)}\n`);
  } finally {
    await api.close();
  }
});

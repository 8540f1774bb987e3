import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { resumeForm } from './support/multipart.ts';
import { BAKER_RESUME } from './support/postings.ts';

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

// What someone looks for, earns or avoids is as personal as the resume.
it.each([
  ['that is answered', { ...resumeForm(BAKER_RESUME), url: '/recommend?place=Quillfeather&limit=3' }],
  ['that is refused', { ...resumeForm(BAKER_RESUME), url: '/recommend?companies=Quillfeather&colour=red' }],
  ['of a search', { method: 'GET' as const, url: '/jobs?q=Quillfeather' }],
  ['to no route', { method: 'GET' as const, url: '/nothing/here?q=Quillfeather' }],
])('the query of a request %s is not logged, its path is', async (_, request) => {
  const before = api.logs().length;
  const response = await api.inject(request);
  const logged = api.logs().slice(before);
  expect(logged).toContain(`"url":"${request.url.split('?')[0]}"`);
  expect(logged).toContain(`"requestId":"${response.headers['x-request-id']}"`);
  expect(logged).not.toContain('Quillfeather');
});

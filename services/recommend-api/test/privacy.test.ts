import { startApi } from './support/api-under-test.ts';
import { feedForm, multipart, profileForm, resumeForm } from './support/multipart.ts';
import { pdf } from './support/pdf.ts';
import { BAKER } from './support/postings.ts';

const CANARY = 'Zephyrine-Quillfeather-0451';

it('nothing of a resume is logged at any level or answered, however the request ends', async () => {
  const api = await startApi({ LOG_LEVEL: 'trace', MAX_RESUME_BYTES: '50000' });
  try {
    await api.index(BAKER);
    const text = `${CANARY}\nPastry chef`;
    const info = { info: { Author: CANARY, Title: CANARY } };
    const readable = await pdf((page) => page.text(text), info);
    const named = multipart({ name: 'resume', value: text, filename: `${CANARY}.pdf` });
    const requests = [
      resumeForm(text),
      resumeForm(readable),
      { ...resumeForm(text), ...named },
      resumeForm(await pdf((page) => page.text(text), { ...info, userPassword: 'x' })),
      resumeForm(await pdf((page) => page.text(text), { ...info, userPassword: CANARY }), {
        name: 'password',
        value: `wrong ${CANARY}`,
      }),
      resumeForm(JSON.stringify({ basics: { name: CANARY }, work: [{ position: [CANARY] }] })),
      resumeForm(`{\\rtf1 ${CANARY}}`),
      resumeForm(`<html>${CANARY}`),
      resumeForm(`PK\u0003\u0004${CANARY}`),
      resumeForm(readable.subarray(0, 700)),
      resumeForm(`%PDF-1.7\n${CANARY}`),
      resumeForm(`\u0000\u0001${CANARY}`),
      resumeForm(CANARY.repeat(5000)),
      resumeForm(text, { name: 'limit', value: CANARY }),
      { ...resumeForm(text), payload: resumeForm(text).payload.subarray(0, -20) },
      { ...resumeForm(text), headers: { 'content-type': 'application/json' } },
      { ...resumeForm(text), headers: { 'content-type': 'text/plain' } },
      feedForm(text),
      profileForm(`%PDF-1.7\n${CANARY}`),
      profileForm(CANARY.repeat(5000)),
    ];
    const answers = await Promise.all(requests.map((request) => api.inject(request)));
    expect(answers.map(({ statusCode }) => statusCode)).toContain(200);
    expect(answers.map(({ body }) => body).join()).not.toContain(CANARY);
    for (const { headers } of answers) expect(api.logs()).toContain(headers['x-request-id']);
    expect(api.logs()).toContain('"level":10');
    expect(api.logs()).not.toContain(CANARY);
  } finally {
    await api.close();
  }
});

it('what is understood of a resume is answered, and logged nowhere', async () => {
  const api = await startApi({ LOG_LEVEL: 'trace' });
  try {
    const { statusCode, body } = await api.inject(profileForm(`Pastry chef\nSkills\n${CANARY}`));
    expect([statusCode, body]).toEqual([200, expect.stringContaining(CANARY)]);
    expect(api.logs()).toContain('"url":"/profile"');
    expect(api.logs()).not.toContain(CANARY);
  } finally {
    await api.close();
  }
});

it('secret headers are not logged', async () => {
  const api = await startApi({ LOG_LEVEL: 'trace' });
  try {
    const form = resumeForm('Gardener');
    const secrets = { authorization: `Bearer ${CANARY}`, cookie: CANARY, 'x-api-key': CANARY };
    await api.inject({ ...form, headers: { ...form.headers, ...secrets } });
    expect(api.logs()).toContain('[Redacted]');
    expect(api.logs()).not.toContain(CANARY);
  } finally {
    await api.close();
  }
});

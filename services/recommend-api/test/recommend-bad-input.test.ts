import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { file, multipart, resumeForm } from './support/multipart.ts';
import { pdf } from './support/pdf.ts';

const MAX_RESUME_BYTES = 20_000;
const RESUME = 'Welder. Ten years of stainless steel.';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ MAX_RESUME_BYTES: String(MAX_RESUME_BYTES) });
  await api.dependencies.live.ready();
});
afterAll(() => api.close());

type Form = Pick<ReturnType<typeof multipart>, 'payload'> & { headers: Record<string, string> };

const bare = (type: string, payload: string | Buffer): Form => ({
  headers: { 'content-type': type },
  payload: Buffer.from(payload as string),
});

const whole = multipart(file('resume', RESUME));

const cases: [name: string, form: () => Form | Promise<Form>, status: number, code: string][] = [
  ['no file', () => multipart(), 400, 'FILE_MISSING'],
  ['a file in another field', () => multipart(file('cv', RESUME)), 400, 'FILE_MISSING'],
  ['a resume that is no file', () => multipart({ name: 'resume', value: RESUME }), 400, 'FILE_MISSING'],
  ['an empty body', () => ({ ...whole, payload: Buffer.alloc(0) }), 400, 'FILE_MISSING'],
  ['two files', () => multipart(file('resume', RESUME), file('resume', RESUME)), 400, 'FILE_TOO_MANY'],
  [
    'a second file elsewhere',
    () => multipart(file('resume', RESUME), file('x', RESUME)),
    400,
    'FILE_TOO_MANY',
  ],
  ['an empty file', () => multipart(file('resume', '')), 400, 'FILE_EMPTY'],
  [
    'a file over the limit',
    () => multipart(file('resume', 'x'.repeat(MAX_RESUME_BYTES + 1))),
    413,
    'FILE_TOO_LARGE',
  ],
  [
    'a PDF without pages',
    async () => multipart(file('resume', await pdfOfNoPages())),
    422,
    'RESUME_NO_PAGES',
  ],
  ['a PDF without text', async () => multipart(file('resume', await pdfOfNoText())), 422, 'RESUME_NO_TEXT'],
  ['blank text', () => multipart(file('resume', ' \n\t ')), 422, 'RESUME_NO_TEXT'],
  [
    'a PDF with a password',
    async () => multipart(file('resume', await lockedPdf())),
    422,
    'RESUME_ENCRYPTED',
  ],
  [
    'a PDF that is none',
    () => multipart(file('resume', '%PDF-1.7 and then nothing of a PDF')),
    422,
    'RESUME_UNREADABLE',
  ],
  ['a picture nobody reads', () => multipart(file('resume', GIF)), 415, 'RESUME_TYPE_UNSUPPORTED'],
  [
    'an unknown field',
    () => multipart(file('resume', RESUME), { name: 'mode', value: '1' }),
    400,
    'REQUEST_INVALID',
  ],
  [
    'a field called __proto__',
    () => multipart({ name: '__proto__', value: '1' }, file('resume', RESUME)),
    400,
    'REQUEST_INVALID',
  ],
  [
    'a number beyond all numbers, which Ajv let pass as Infinity',
    () => multipart(file('resume', RESUME), { name: 'limit', value: '1e999' }),
    400,
    'REQUEST_INVALID',
  ],
  [
    'a field of 40 KB',
    () => multipart(file('resume', RESUME), { name: 'limit', value: '1'.repeat(40_000) }),
    400,
    'REQUEST_INVALID',
  ],
  [
    'a hundred fields',
    () => multipart(...Array.from({ length: 100 }, () => ({ name: 'limit', value: '1' }))),
    400,
    'REQUEST_INVALID',
  ],
  ...['0', '101', '-1', '1.5', 'ten', ''].map((value): (typeof cases)[number] => [
    `limit=${value}`,
    () => multipart(file('resume', RESUME), { name: 'limit', value }),
    400,
    'REQUEST_INVALID',
  ]),
  [
    'a body without its end',
    () => ({ ...whole, payload: whole.payload.subarray(0, -10) }),
    400,
    'MULTIPART_MALFORMED',
  ],
  [
    'a body cut in the file',
    () => ({ ...whole, payload: whole.payload.subarray(0, -60) }),
    400,
    'MULTIPART_MALFORMED',
  ],
  ['a body that is no form', () => ({ ...whole, payload: Buffer.from('hello') }), 400, 'MULTIPART_MALFORMED'],
  [
    'no boundary',
    () => ({ ...whole, headers: { 'content-type': 'multipart/form-data' } }),
    400,
    'MULTIPART_MALFORMED',
  ],
  ['JSON that is cut off', () => bare('application/json', '{"a":'), 400, 'JSON_MALFORMED'],
  ['a text that is said to be JSON', () => bare('application/json', 'Baker'), 400, 'JSON_MALFORMED'],
  ['JSON that is no object', () => bare('application/json', '[null, null]'), 415, 'RESUME_TYPE_UNSUPPORTED'],
  ['a text as JSON', () => bare('application/json', '"Baker"'), 415, 'RESUME_TYPE_UNSUPPORTED'],
  ['JSON that is no resume', () => bare('application/json', '{"a":1}'), 415, 'RESUME_TYPE_UNSUPPORTED'],
  [
    'JSON Resume that breaks its schema',
    () => bare('application/json', '{"work":1}'),
    422,
    'RESUME_UNREADABLE',
  ],
  ['an empty text', () => bare('text/plain', ''), 400, 'FILE_EMPTY'],
  [
    'a text over the limit',
    () => bare('text/plain', 'x'.repeat(MAX_RESUME_BYTES + 1)),
    413,
    'FILE_TOO_LARGE',
  ],
  ['a picture that is called text', () => bare('text/plain', GIF), 415, 'RESUME_TYPE_UNSUPPORTED'],
  [
    'a password for the wrong file',
    async () => multipart(file('resume', await lockedPdf()), { name: 'password', value: 'wrong' }),
    422,
    'RESUME_ENCRYPTED',
  ],
  [
    'two passwords',
    () =>
      multipart(file('resume', RESUME), { name: 'password', value: 'a' }, { name: 'password', value: 'b' }),
    400,
    'REQUEST_INVALID',
  ],
  [
    'a bare PDF',
    () => ({ headers: { 'content-type': 'application/pdf' }, payload: Buffer.from('%PDF-') }),
    415,
    'CONTENT_TYPE_UNSUPPORTED',
  ],
  ['no content type', () => ({ headers: {}, payload: Buffer.from('x') }), 415, 'CONTENT_TYPE_UNSUPPORTED'],
  ['no body at all', () => ({ headers: {}, payload: Buffer.alloc(0) }), 415, 'CONTENT_TYPE_UNSUPPORTED'],
  [
    'a nonsense content type',
    () => ({ headers: { 'content-type': ';;' }, payload: Buffer.from('x') }),
    415,
    'CONTENT_TYPE_UNSUPPORTED',
  ],
];

describe.each(['/recommend', '/profile'])('to %s', (url) => {
  it.each(cases)('%s is answered with its code', async (_name, form, status, code) => {
    const response = await api.inject({ method: 'POST', url, ...(await form()) });
    expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
    expect(response.json().error.requestId).toBe(response.headers['x-request-id']);
  });
});

it('only a limit is a form without a file', async () => {
  const form = multipart({ name: 'limit', value: '5' });
  const response = await api.inject({ method: 'POST', url: '/recommend', ...form });
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'FILE_MISSING']);
});

it('a file of exactly the limit is accepted', async () => {
  const response = await api.inject(resumeForm(RESUME.padEnd(MAX_RESUME_BYTES)));
  expect(response.statusCode).toBe(200);
});

it('the details point at what is wrong', async () => {
  const limit = await api.inject({ ...resumeForm(RESUME), url: '/recommend?limit=0' });
  expect(limit.json().error.details).toEqual([{ path: '/limit', message: 'must be >= 1' }]);
  const unknown = await api.inject({ ...resumeForm(RESUME), url: '/recommend?count=3' });
  expect(unknown.json().error.details).toEqual([{ path: '/count', message: 'is not known here' }]);
  const field = await api.inject(resumeForm(RESUME, { name: 'a/b', value: '' }));
  expect(field.json().error.details).toEqual([{ path: '/a~1b', message: 'is not known here' }]);
});

it('a limit given twice is refused, as one of the two would be ignored', async () => {
  const twice = await api.inject(
    resumeForm(RESUME, { name: 'limit', value: '1' }, { name: 'limit', value: '2' }),
  );
  const both = await api.inject({
    ...resumeForm(RESUME, { name: 'limit', value: '1' }),
    url: '/recommend?limit=2',
  });
  for (const response of [twice, both]) {
    expect(response.statusCode).toBe(400);
    expect(response.json().error.details[0].path).toBe('/limit');
  }
});

it('whatever was refused, the next request is served', async () => {
  expect((await api.inject(resumeForm(RESUME))).statusCode).toBe(200);
});

const GIF = Buffer.from('47494638396101000100800000', 'hex');

const pdfOfNoPages = () => pdf(() => {}, { autoFirstPage: false });
const pdfOfNoText = () => pdf((page) => page.rect(50, 50, 100, 100).fill('navy'));
const lockedPdf = () => pdf((page) => page.text(RESUME), { userPassword: 'secret' });

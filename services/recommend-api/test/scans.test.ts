import { readFileSync } from 'node:fs';
import { ResumeSettings } from '@rolecall/resume';
import Value from 'typebox/value';
import { ApiSettings } from '../src/settings.ts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { profileForm, resumeForm } from './support/multipart.ts';

/** A page of our own, drawn. */
const SCAN = readFileSync(new URL('./fixtures/scan.png', import.meta.url));

/** A PNG that says it has 30,000 x 30,000 pixels, which stands in its 17th to 24th byte. */
const HUGE = Buffer.concat([SCAN.subarray(0, 16), Buffer.from('0000753000007530', 'hex'), SCAN.subarray(24)]);

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
  await api.dependencies.live.ready();
});
afterAll(() => api.close());

describe.each([
  ['/recommend', resumeForm],
  ['/profile', profileForm],
])('to %s', (_, form) => {
  it('a picture of a resume is read with a warning, or refused where nothing can recognise its text', async () => {
    const response = await api.inject(form(SCAN));
    if (api.dependencies.resumes.ocr === 'on') {
      expect(response.statusCode).toBe(200);
      expect(response.json().warnings).toContainEqual(expect.objectContaining({ code: 'RESUME_RECOGNISED' }));
    } else {
      expect(response.json().error).toMatchObject({ code: 'RESUME_TYPE_UNSUPPORTED' });
    }
  });

  it('a picture of too many pixels is refused, and what to do is said', async () => {
    const { code } = (await api.inject(form(HUGE))).json().error;
    const isOn = api.dependencies.resumes.ocr === 'on';
    expect(code).toBe(isOn ? 'RESUME_IMAGE_TOO_LARGE' : 'RESUME_TYPE_UNSUPPORTED');
  });
});

it('the profile of a picture is that of its text', async () => {
  const { profile } = (await api.inject(profileForm(SCAN))).json();
  const isOn = api.dependencies.resumes.ocr === 'on';
  expect(profile?.titles).toEqual(isOn ? ['pastry chef'] : undefined);
});

it('a scan that takes all the time it may leaves some for the waits before it and the work after it', () => {
  const { REQUEST_TIMEOUT_MS } = Value.Create(ApiSettings);
  const { RESUME_TIMEOUT_MS, RESUME_OCR_TIMEOUT_MS } = Value.Create(ResumeSettings);
  expect(REQUEST_TIMEOUT_MS - RESUME_TIMEOUT_MS - RESUME_OCR_TIMEOUT_MS).toBeGreaterThanOrEqual(10_000);
});

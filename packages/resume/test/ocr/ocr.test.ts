import { readFileSync } from 'node:fs';
import { sampleResumes } from '@rolecall/sample-data';
import { createResumeReader, type ResumeReader } from '../../src/index.ts';
import { NOT_RECOGNISED, RECOGNISED } from '../../src/ocr/ocr-warnings.ts';
import { blackPicturePdf, blackPng, withOrientation } from '../support/pictures.ts';
import { buildProtectedScan, buildScan, hasOcr, scanFirstPage, turn } from '../support/scans.ts';
import { settings } from '../support/settings.ts';

const samples = sampleResumes().filter(({ format }) => format === 'pdf');
const bytesOf = (name: string) =>
  readFileSync(samples.find((sample) => sample.name === name)?.path as string);
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of the words of `truth` that `text` has, each as often. */
function recall(truth: string, text: string): number {
  const left = words(text);
  const found = words(truth).filter((word) => {
    const place = left.indexOf(word);
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  });
  return found.length / words(truth).length;
}

const [describeOcr, testOcr] = hasOcr ? [describe, test] : [describe.skip, test.skip];

describeOcr('a reader with OCR', () => {
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 1, RESUME_OCR_MAX_PAGES: 2 }));
  });
  afterAll(() => reader.close());

  // A quarter of a minute for all ten; these have both layouts.
  test.each(samples.slice(0, 4))('recognises a scan of $name', async ({ path }) => {
    const original = readFileSync(path);
    const { text: truth } = await reader.read(original);
    const { text, warnings } = await reader.read(buildScan([await scanFirstPage(original)]));
    expect(recall(truth, text)).toBeGreaterThan(0.95);
    expect(warnings).toEqual([RECOGNISED]);
  });

  test('keeps lines and paragraphs', async () => {
    const { text } = await reader.read(buildScan([await scanFirstPage(bytesOf('accountant'))]));
    expect(text).toMatch(/^Thaddeus Inkpen\n\nManagement Accountant\nCork, Ireland/);
    expect(text).toContain('\n\nLanguages\nEnglish (native)\nIrish (fluent)');
  });

  test.each([
    ['four degrees askew', 4],
    ['on its left side', 270],
    ['on its right side', 90],
    ['upside down', 180],
  ])('reads a scan that lies %s', async (_, degrees) => {
    const original = bytesOf('accountant');
    const { text: truth } = await reader.read(original);
    const scan = buildScan([await scanFirstPage(original, degrees)]);
    expect(recall(truth, (await reader.read(scan)).text)).toBeGreaterThan(0.95);
  });

  test('recognises of a mixed PDF only the pages without text, in their place', async () => {
    const layer = 'Annex of welds';
    const scan = await scanFirstPage(bytesOf('sous-chef'));
    const { text, warnings } = await reader.read(buildScan([layer, scan, layer]));
    expect(text.split('\n\n').at(0)).toBe(layer);
    expect(text.split('\n\n').at(-1)).toBe(layer);
    expect(recall((await reader.read(bytesOf('sous-chef'))).text, text)).toBeGreaterThan(0.95);
    expect(warnings).toEqual([RECOGNISED]);
  });

  test('reads PNG, JPEG and WebP, upright', async () => {
    const scan = await scanFirstPage(bytesOf('electrician'));
    const jpeg = turn(scan, 180).toBuffer('image/jpeg', 80);
    const pictures = [scan.toBuffer('image/png'), withOrientation(jpeg, 3), scan.toBuffer('image/webp', 80)];
    const answers = await Promise.all(pictures.map((picture) => reader.read(picture)));
    const { text: truth } = await reader.read(bytesOf('electrician'));
    for (const { text, warnings } of answers) {
      expect(recall(truth, text)).toBeGreaterThan(0.95);
      expect(warnings).toEqual([RECOGNISED]);
    }
  });

  test('reads a protected scan with its password', async () => {
    const original = bytesOf('accountant');
    const scan = await buildProtectedScan(await scanFirstPage(original), 'secret');
    await expect(reader.read(scan)).rejects.toMatchObject({ code: 'RESUME_ENCRYPTED' });
    const { text, warnings } = await reader.read(scan, { password: 'secret' });
    expect(recall((await reader.read(original)).text, text)).toBeGreaterThan(0.95);
    expect(warnings).toEqual([RECOGNISED]);
  });

  test('stops after the pages it may recognise, and says so', async () => {
    const [first, second] = [
      await scanFirstPage(bytesOf('electrician')),
      await scanFirstPage(bytesOf('sous-chef')),
    ];
    const { warnings } = await reader.read(buildScan([first, second, first, first]));
    expect(warnings).toEqual([RECOGNISED, NOT_RECOGNISED]);
  });

  test.each([
    ['a PNG of 30,000 x 30,000 pixels', blackPng([[30_000, 30_000]], 1000), 'RESUME_IMAGE_TOO_LARGE'],
    ['a PDF with such a picture', blackPicturePdf(30_000, 30_000), 'RESUME_NO_TEXT'],
    [
      'a PNG with a small header before a large one',
      blackPng(
        [
          [9, 9],
          [30_000, 30_000],
        ],
        9,
      ),
      'RESUME_UNREADABLE',
    ],
    ['a PNG without size', blackPng([[0, 0]], 0), 'RESUME_UNREADABLE'],
    ['a picture of one pixel', blackPng([[1, 1]], 1), 'RESUME_NO_TEXT'],
    ['a thread of three million pixels', blackPng([[3_000_000, 1]], 1), 'RESUME_UNREADABLE'],
    ['a black picture', blackPng([[2000, 2000]], 2000), 'RESUME_NO_TEXT'],
    ['a JPEG in name only', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'RESUME_UNREADABLE'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(reader.read(bytes)).rejects.toMatchObject({ code });
  });
});

test('a reader says whether it can recognise text', async () => {
  const reader = createResumeReader(settings({ RESUME_PROCESSES: 1 }));
  await reader.close();
  expect(reader.ocr).toBe(hasOcr ? 'on' : 'unavailable');
});

describe('without OCR', () => {
  let reader: ResumeReader;
  beforeAll(() => {
    reader = createResumeReader(settings({ RESUME_PROCESSES: 1, RESUME_OCR: false }));
  });
  afterAll(() => reader.close());

  test('a scan has no text, and an image is of no kind that is read', async () => {
    expect(reader.ocr).toBe('off');
    await expect(reader.read(blackPicturePdf(1000, 1000))).rejects.toMatchObject({ code: 'RESUME_NO_TEXT' });
    await expect(reader.read(blackPng([[9, 9]], 9))).rejects.toMatchObject({
      code: 'RESUME_TYPE_UNSUPPORTED',
      message: expect.stringMatching(/^Pictures cannot be read/),
    });
  });
});

testOcr('a scan that takes too long is given up; the text of other pages stands', async () => {
  const reader = createResumeReader(settings({ RESUME_PROCESSES: 1, RESUME_OCR_TIMEOUT_MS: 100 }));
  try {
    const scan = await scanFirstPage(bytesOf('electrician'));
    await expect(reader.read(buildScan([scan]))).rejects.toMatchObject({ code: 'RESUME_TIMEOUT' });
    await expect(reader.read(buildScan(['Jane Doe', scan]))).resolves.toEqual({
      text: 'Jane Doe',
      warnings: [NOT_RECOGNISED],
    });
  } finally {
    await reader.close();
  }
});

testOcr('scans are refused when too many wait, and do not keep other resumes waiting', async () => {
  const reader = createResumeReader(settings({ RESUME_PROCESSES: 1 }));
  try {
    const scan = buildScan([await scanFirstPage(bytesOf('electrician'))]);
    const refusals = Array.from({ length: 6 }, () =>
      reader.read(scan).then(
        () => undefined,
        (error) => error,
      ),
    );
    await expect(Promise.race(refusals)).resolves.toMatchObject({
      code: 'RESUME_BUSY',
      retryAfterSeconds: 15,
    });
    await expect(reader.read(Buffer.from('Jane Doe'))).resolves.toMatchObject({ text: 'Jane Doe' });
  } finally {
    await reader.close();
  }
});

import { loadsNatively } from '../../src/ocr/loads-natively.ts';

test('a package that is installed loads', () => {
  expect(loadsNatively('image-size')).toBe(true);
});

test.each([
  ['is not installed', 'no-such-package'],
  // As code without a build for the platform does; this one is types alone.
  ['throws when it is loaded', '@types/yauzl'],
])('a package that %s does not', (_, name) => {
  expect(loadsNatively(name)).toBe(false);
});

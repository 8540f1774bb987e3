import { existsSync } from 'node:fs';
import { openDevelopmentSet } from '../src/index.ts';
import { sharedData } from '../src/judged/shared-folder.ts';

const { looked, found } = sharedData();
if (found === undefined) process.stderr.write(`Skipped: the development set needs ${looked}\n`);
const testOnRealData = found === undefined ? test.skip : test;

test('where the development set is absent, its error says where it was looked for', () => {
  expect(() => openDevelopmentSet({ ROLECALL_SHARED: '/nowhere' })).toThrow(
    expect.objectContaining({ code: 'CONFIG_INVALID', message: expect.stringContaining('/nowhere/data') }),
  );
});

testOnRealData('the development set has a resume of each category, all there and judged', () => {
  const { resumes, corpus, judgments } = openDevelopmentSet();
  expect(new Set(resumes.map(({ category }) => category)).size).toBe(24);
  expect([...resumes.map(({ path }) => path), ...corpus].filter((path) => !existsSync(path))).toEqual([]);
  expect(Math.min(...resumes.map(({ id }) => judgments.get(id)?.size ?? 0))).toBeGreaterThanOrEqual(10);
});

import { existsSync } from 'node:fs';
import { openDevelopmentSet, openTrainingSet } from '../src/index.ts';
import { sharedData } from '../src/judged/shared-folder.ts';

const { looked, found } = sharedData();
if (found === undefined) process.stderr.write(`Skipped: the sets of real resumes need ${looked}\n`);
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

testOnRealData('no resume is learnt from that is measured with', () => {
  const training = openTrainingSet().resumes.map(({ id }) => id);
  const development = new Set(openDevelopmentSet().resumes.map(({ id }) => id));
  expect(training.length).toBeGreaterThanOrEqual(180);
  expect(training.filter((id) => development.has(id))).toEqual([]);
});

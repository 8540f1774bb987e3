import { highestDegree } from '../src/highest-degree.ts';
import { similaritiesOf } from '../src/similarities.ts';

const axis = (n: number) => Float32Array.from([0, 1, 2, 3], (i) => Number(i === n));

test('the best of titles and passages, later ones weighing less', () => {
  const found = similaritiesOf(
    {
      postings: [0.4, 0.3, 0.2, 0.5, 0.45, 0.55, 0.6, 0.8],
      titles: [0.1, 0.2, 0.3, 0.4, 0.7, 0.9, 0.35, 0.25],
      words: [2, 3],
    },
    {
      best: { words: 4, keywords: 0 },
      vectors: {
        beginning: axis(0),
        headline: axis(0),
        titles: axis(0),
        eachTitle: [axis(0), axis(1)],
        positions: [axis(2), axis(3)],
        passages: [axis(0), axis(1)],
        career: axis(0),
      },
    },
  );
  expect(found).toEqual({
    passageMean: 0.4,
    postingBeginning: 0.3,
    postingTitle: 0.5 * 0.85,
    positionCurrent: 0.45,
    positionBest: 0.55 * 0.85,
    positionMean: expect.closeTo((0.45 + 0.55 * 0.85) / 1.85, 10),
    titlePositionCurrent: 0.35,
    titlePositionBest: 0.35,
    titlePositionMean: expect.closeTo((0.35 + 0.25 * 0.85) / 1.85, 10),
    passageBest: 0.8,
    passageFirst: 0.6,
    // Of two passages at right angles: (0.6 + 0.8 * 0.8) / sqrt(1 + 0.64).
    passageRecent: expect.closeTo(0.9683, 4),
    titleBeginning: 0.1,
    titleHeadline: 0.2,
    titleMean: 0.3,
    titleTitles: 0.4,
    titleCurrent: 0.7,
    titleBest: 0.9 * 0.85,
    words: 0.5,
    keywords: 0,
  });
});

test('the highest degree is the highest told, else the highest named, else school', () => {
  expect(highestDegree([{ level: 'associate' }, { level: 'master' }], 'PhD supervisors')).toBe(4);
  expect(highestDegree([], "Bachelor's degree, then a PhD")).toBe(5);
  expect(highestDegree([{ institution: 'College' }], 'nothing')).toBe(1.5);
  expect(highestDegree([], 'nothing')).toBe(1);
});

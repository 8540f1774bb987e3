import {
  alphaNdcg,
  bestPrecision,
  distinctCompanies,
  distinctTitles,
  intraListDistance,
  linearGain,
  ndcg,
  precision,
  recall,
  reciprocalRank,
  unjudgedShare,
} from '../src/index.ts';

describe('nDCG', () => {
  test('is the discounted gain over that of the best list', () => {
    // 7/1 + 0/1.585 + 3/2 = 8.5 of 7/1 + 3/1.585 + 1/2 = 9.3928
    expect(ndcg([3, 0, 2], [0, 1, 2, 3], 3)).toBeCloseTo(8.5 / 9.392_789_261, 9);
  });

  test('with linear gains weighs the strong matches less', () => {
    // 3 + 0 + 2/2 = 4 of 3 + 2/1.585 + 1/2 = 4.7619
    expect(ndcg([3, 0, 2], [0, 1, 2, 3], 3, linearGain)).toBeCloseTo(4 / 4.761_859_507, 9);
  });

  test('looks no further than k, in the list and in the best list', () => {
    expect(ndcg([1, 3], [3, 1, 3], 1)).toBeCloseTo(1 / 7, 12);
  });

  test('of the best list is 1, of an empty list 0', () => {
    expect(ndcg([3, 2, 0], [2, 0, 3], 10)).toBe(1);
    expect(ndcg([], [2, 0, 3], 10)).toBe(0);
  });

  test('says nothing where no list can gain', () => {
    expect(ndcg([0, 0], [0, 0], 10)).toBeUndefined();
  });
});

describe('precision', () => {
  test('counts grades of 2 and more, and empty places as misses', () => {
    expect(precision([3, 1, 2, 0], 10)).toBe(0.2);
    expect(precision([3, 1, 2, 3], 2)).toBe(0.5);
  });

  test('is bounded by how many relevant postings are known', () => {
    expect(bestPrecision([3, 2, 1, 0, 0], 10)).toBe(0.2);
    expect(bestPrecision(new Array(30).fill(2), 10)).toBe(1);
  });
});

test('the reciprocal rank is that of the first relevant posting', () => {
  expect(reciprocalRank([1, 0, 2, 3])).toBeCloseTo(1 / 3, 12);
  expect(reciprocalRank([1, 0])).toBe(0);
  expect(reciprocalRank([])).toBe(0);
});

test('recall counts each relevant posting once', () => {
  expect(recall(['a', 'a', 'x'], new Set(['a', 'b']))).toBe(0.5);
  expect(recall(['a'], new Set())).toBeUndefined();
});

test('the unjudged share leaves the places a short list does not fill out of account', () => {
  expect(unjudgedShare([3, undefined, 0, undefined], 10)).toBe(0.5);
  expect(unjudgedShare([3, undefined], 1)).toBe(0);
  expect(unjudgedShare([], 10)).toBeUndefined();
});

describe('diversity', () => {
  test('companies differ in more than case, and unknown ones are no company', () => {
    expect(distinctCompanies(['Acme', 'ACME ', 'Initech', undefined, undefined])).toBe(4);
  });

  test('titles differ in more than level and order of words', () => {
    expect(distinctTitles(['Senior Accountant, Cost', 'Cost Accountant II', 'Cost Clerk'])).toBe(2);
    expect(distinctTitles(['C++ Developer', 'C# Developer', '.NET Developer'])).toBe(3);
    expect(distinctTitles(['Senior', 'Junior'])).toBe(2);
  });

  test('the distance within a list is the mean over its pairs', () => {
    // {line, cook} and {prep, cook} share one word of three; {welder} shares none.
    expect(intraListDistance(['Line Cook', 'Prep Cook', 'Welder'])).toBeCloseTo((2 / 3 + 1 + 1) / 3, 12);
    expect(intraListDistance(['Line Cook', 'Line Cook'])).toBe(0);
    expect(intraListDistance(['Line Cook'])).toBeUndefined();
  });

  test('alpha-nDCG halves the worth of each repetition', () => {
    const cook = { grade: 3, cluster: 'cook' };
    const baker = { grade: 2, cluster: 'baker' };
    const poor = { grade: 1, cluster: 'welder' };
    const judged = [cook, cook, cook, baker, poor];
    // Best: cook, baker, cook, cook = 1 + 1/1.585 + 0.5/2 + 0.25/2.3219
    const best = 1 + 1 / Math.log2(3) + 0.25 + 0.25 / Math.log2(5);
    // cook, cook, welder, baker = 1 + 0.5/1.585 + 0 + 1/2.3219
    const expected = 1 + 0.5 / Math.log2(3) + 1 / Math.log2(5);
    expect(alphaNdcg([cook, cook, poor, baker], judged, 10)).toBeCloseTo(expected / best, 12);
    expect(alphaNdcg([cook], [poor], 10)).toBeUndefined();
  });
});

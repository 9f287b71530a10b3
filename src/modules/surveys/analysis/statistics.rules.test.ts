import fc from "fast-check";
import { mean, sampleCorrelation, sampleStandardDeviation, sampleVariance } from "simple-statistics";
import { describe, expect, test } from "vitest";
import { Moments, PairMoments } from "./moments.ts";
import {
  alphaOf,
  chanceOfMeans,
  chanceOfShares,
  correlationInterval,
  meanInterval,
  moreThanChance,
  shareInterval,
} from "./statistics.rules.ts";

const values = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 60 });

const momentsOf = (list: readonly number[]): Moments => {
  const moments = new Moments();
  for (const value of list) moments.add(value);
  return moments;
};

describe("moments", () => {
  test("are the mean and the variance of a sample, in one piece or joined", () => {
    fc.assert(
      fc.property(values, values, (some, others) => {
        const joined = momentsOf(some);
        joined.join(momentsOf(others));
        const all = [...some, ...others];
        expect(joined.n).toBe(all.length);
        expect(joined.mean).toBeCloseTo(mean(all), 10);
        expect(joined.variance).toBeCloseTo(sampleVariance(all), 10);
      }),
    );
  });

  test("of pairs give Pearson's correlation", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })), { minLength: 3 }),
        (pairs) => {
          const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
          const moments = new PairMoments();
          for (const [x, y] of pairs) moments.add(x, y);
          const varies = sampleStandardDeviation(xs) > 0 && sampleStandardDeviation(ys) > 0;
          expect(moments.correlation === undefined).toBe(!varies);
          expect(moments.correlation ?? 0).toBeCloseTo(varies ? sampleCorrelation(xs, ys) : 0, 10);
        },
      ),
    );
  });
});

describe("against published values", () => {
  test("Wilson's interval of 81 of 263 (Newcombe 1998, table I)", () => {
    const { low, high } = shareInterval(81, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  test("Wilson's interval of 0 of 20 and of 1 of 29 (Newcombe 1998, table I)", () => {
    expect(shareInterval(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(shareInterval(1, 29).low).toBeCloseTo(0.0061, 4);
    expect(shareInterval(1, 29).high).toBeCloseTo(0.1718, 4);
  });

  // Fisher's z of 0.6 is 0.6931; with 103 people its error is 0.1.
  test("Fisher's interval of a correlation of 0.6 of 103 people", () => {
    const { low, high } = correlationInterval(0.6, 103);
    expect(low).toBeCloseTo(Math.tanh(Math.log(2) - 0.1959964), 6);
    expect(high).toBeCloseTo(Math.tanh(Math.log(2) + 0.1959964), 6);
    expect(low).toBeCloseTo(0.4597, 3);
    expect(high).toBeCloseTo(0.711, 3);
  });

  // Benjamini and Hochberg (1995), section 4.1: of fifteen comparisons four are more than chance at 0.05.
  test("the fifteen comparisons of Benjamini and Hochberg (1995): the first four", () => {
    const chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(moreThanChance(chances)).toEqual(chances.map((_, place) => place < 4));
  });
});

describe("Cronbach's alpha", () => {
  test("is 1 for items that all say the same, 0 for items that have nothing to do with each other", () => {
    expect(alphaOf([2, 2, 2], 18)).toBeCloseTo(1);
    expect(alphaOf([2, 2, 2], 6)).toBeCloseTo(0);
  });

  test("is not there where nothing varies, or for one item", () => {
    expect(alphaOf([0, 0], 0)).toBeNull();
    expect(alphaOf([2], 2)).toBeNull();
  });

  test("is k r / (1 + (k - 1) r) for k items of equal variance with correlation r (Spearman-Brown)", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 10 }),
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        (k, r) => {
          const ofSum = k + k * (k - 1) * r;
          expect(
            alphaOf(
              Array.from({ length: k }, () => 1),
              ofSum,
            ),
          ).toBeCloseTo((k * r) / (1 + (k - 1) * r), 8);
        },
      ),
    );
  });
});

describe("differences", () => {
  test("none is no sign, whatever the size", () => {
    expect(chanceOfShares({ count: 30, n: 60 }, { count: 50, n: 100 })).toBeCloseTo(1);
    expect(chanceOfShares({ count: 0, n: 60 }, { count: 0, n: 100 })).toBe(1);
    expect(chanceOfMeans({ n: 20, mean: 3, sd: 0 }, { n: 30, mean: 3, sd: 0 })).toBe(1);
  });

  // 45 of 100 beside 30 of 100: z = 2.19.
  test("of 45 and 30 percent of a hundred are rare by chance", () => {
    expect(chanceOfShares({ count: 45, n: 100 }, { count: 30, n: 100 })).toBeCloseTo(0.0285, 3);
  });

  test("of means by Welch: 3.4 and 3.0 with a spread of 0.8 in 64 people each", () => {
    expect(chanceOfMeans({ n: 64, mean: 3.4, sd: 0.8 }, { n: 64, mean: 3, sd: 0.8 })).toBeCloseTo(0.0047, 3);
    expect(meanInterval({ n: 64, mean: 3, sd: 0.8 }).high).toBeCloseTo(3.196, 3);
  });

  test("many comparisons without any difference hardly ever give a sign", () => {
    expect(moreThanChance([0.04, 0.2, 0.5, 0.9]).some(Boolean)).toBe(false);
    expect(moreThanChance([])).toEqual([]);
  });
});

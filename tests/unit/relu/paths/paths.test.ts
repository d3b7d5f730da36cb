import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathLaw } from '../../../../properties/arbitraries/index.js';
import { parseRational, Rational, RationalMatrix } from '../../../../src/exact/index.js';
import { forwardPass } from '../../../../src/landscape/index.js';
import {
  expectedActivity,
  expectedOutput,
  hasOneProbability,
  isIndependent,
  networkPaths,
  type PathLaw,
  pathActivity,
  pathOutput,
} from '../../../../src/relu/index.js';

const matrix = (...rows: (number | string)[][]) => RationalMatrix.fromRows(rows);

describe('paths', () => {
  it('are all choices of one unit a layer', () => {
    expect(networkPaths({ widths: [2, 1, 2] })).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [1, 0, 0],
      [1, 0, 1],
    ]);
  });

  it('are refused when there are too many', () => {
    expect(() => networkPaths({ widths: [50, 50, 50, 50] })).toThrow(
      expect.objectContaining({ code: 'PATHS_TOO_MANY' }),
    );
  });
});

describe('the output of a ReLU network', () => {
  // Hidden preactivations: (1, −1), (0, 2) on the two samples.
  const weights = [matrix([1], ['-1']), matrix([1, 2], [3, '1/2'])];
  const x = matrix([1, '-2', 0]);
  const paths = networkPaths({ widths: [1, 2, 2] });

  it('is the sum over active paths, worked out by hand', () => {
    expect(
      pathOutput({ weights, x }, paths, pathActivity({ weights, x }, paths)).toStrings(),
    ).toEqual([
      ['1', '4', '0'],
      ['3', '1', '0'],
    ]);
  });

  it('does not depend on what a kink counts as, though the activity does', () => {
    const [off, on] = ([0, 1] as const).map((atKink) =>
      pathActivity({ weights, x }, paths, atKink),
    );
    expect(off).not.toEqual(on);
    expect(off!.map((row) => row[2])).toEqual([0, 0, 0, 0]);
    expect(on!.map((row) => row[2])).toEqual([1, 1, 1, 1]);
    expect(pathOutput({ weights, x }, paths, on!)).toEqual(pathOutput({ weights, x }, paths, off!));
    expect(pathOutput({ weights, x }, paths, on!)).toEqual(
      forwardPass({ weights, activation: 'relu' }, x).output,
    );
  });
});

describe('a law of Z, X and W', () => {
  const one = { weights: [matrix([1]), matrix([1])], x: matrix([1]) };
  const law = (...outcomes: [probability: string, state: number, z: 0 | 1][]): PathLaw => ({
    widths: [1, 1, 1],
    states: [one, { ...one, x: matrix([2]) }],
    outcomes: outcomes.map(([probability, state, z]) => ({
      probability: parseRational(probability, 'p'),
      state,
      activity: [[z]],
    })),
  });

  it('has conditional expectations', () => {
    const drawn = law(['1/4', 0, 1], ['1/4', 0, 0], ['1/2', 1, 1]);
    expect(`${expectedActivity(drawn, 0)}`).toBe('1/2');
    expect(`${expectedActivity(drawn, 1)}`).toBe('1');
    expect(`${expectedActivity(drawn)}`).toBe('3/4');
    expect(expectedOutput(drawn, 0).toStrings()).toEqual([['1/2']]);
    expect(expectedOutput(drawn, 1).toStrings()).toEqual([['2']]);
    expect(isIndependent(drawn)).toBe(false);
  });

  it('is independent when every state has the same one, however it is written down', () => {
    expect(isIndependent(law(['1/4', 0, 1], ['1/4', 0, 0], ['1/4', 1, 0], ['1/4', 1, 1]))).toBe(
      true,
    );
    expect(
      isIndependent(law(['1/8', 0, 1], ['1/8', 0, 1], ['1/4', 0, 0], ['1/4', 1, 0], ['1/4', 1, 1])),
    ).toBe(true);
    expect(isIndependent(law(['1/2', 0, 1], ['1/4', 1, 0], ['1/4', 1, 1]))).toBe(false);
  });

  it('is drawn as its kind says', () => {
    const always = (kind: Parameters<typeof pathLaw>[0], p: boolean, u: boolean) =>
      fc.assert(
        fc.property(pathLaw(kind), ({ law: drawn }) => {
          expect(hasOneProbability(drawn)).toBe(p);
          expect(isIndependent(drawn)).toBe(u);
          const sum = drawn.outcomes.reduce((all, o) => all.plus(o.probability), Rational.ZERO);
          expect(`${sum}`).toBe('1');
        }),
        { numRuns: 60, seed: 1 },
      );
    always('one probability, independent', true, true);
    always('Z depends on X', true, false);
    always('Z depends on W', true, false);
  });
});

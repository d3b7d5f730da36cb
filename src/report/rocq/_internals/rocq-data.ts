import { Rational, type RationalMatrix } from '../../../exact/index.js';
import type { Moments } from '../../../network/index.js';
import { fractionOf, rowsOf } from './integers.js';

/** The data of a point for the checker, which calls them `data`. */
export interface RocqData {
  /** q_X² q_Y², or d: what clears the denominators of the data in 2L. */
  readonly scale: bigint;
  readonly definitions: readonly string[];
  /** The number of samples; a variable where only moments are known. */
  readonly samples: string;
  /** What a statement is preceded by: X and Y over every ordered field R. */
  readonly given: readonly string[];
  /** The names that `given` introduces. */
  readonly names: string;
  /** The proof of `has_data`. */
  readonly proof: string;
}

/** X and Y. */
export function sampleData(x: RationalMatrix, y: RationalMatrix): RocqData {
  return {
    scale: (x.denominator * y.denominator) ** 2n,
    definitions: [
      `Definition x : fraction := ${fractionOf(x)}.`,
      `Definition y : fraction := ${fractionOf(y)}.`,
      'Definition data : dataset := Samples x y.',
    ],
    samples: `${x.columns}`,
    given: [
      'forall R : realFieldType,',
      `  let X := matrix_of R ${x.rows} ${x.columns} x in`,
      `  let Y := matrix_of R ${y.rows} ${y.columns} y in`,
    ],
    names: 'R X Y',
    proof: '(conj erefl erefl)',
  };
}

/** All X and Y with XXᵀ, YXᵀ and YYᵀ as given. */
export function momentData({ xx, yx, yy }: Moments<RationalMatrix>): RocqData {
  const under = [xx, yx, yy].reduce((common, { denominator }) => lcm(common, denominator), 1n);
  const whole = ({ rows, columns, numerators, denominator }: RationalMatrix) =>
    rowsOf(rows, columns, (at) => `${numerators[at]! * (under / denominator)}`);
  const [inputs, outputs] = [xx.rows, yy.rows];
  return {
    scale: under,
    definitions: [
      `Definition xx : list (list Z) := ${whole(xx)}.`,
      `Definition yx : list (list Z) := ${whole(yx)}.`,
      `Definition yy : list (list Z) := ${whole(yy)}.`,
      `Definition d : BinNums.positive := ${under}%positive.`,
      'Definition data : dataset := Moments xx yx yy d.',
    ],
    samples: 'N',
    given: [
      `forall (R : realFieldType) N (X : 'M[R]_(${inputs}, N)) (Y : 'M[R]_(${outputs}, N)),`,
      `  (X *m X^T)%R = matrix_of R ${inputs} ${inputs} (xx, d) ->`,
      `  (Y *m X^T)%R = matrix_of R ${outputs} ${inputs} (yx, d) ->`,
      `  (Y *m Y^T)%R = matrix_of R ${outputs} ${outputs} (yy, d) ->`,
    ],
    names: 'R N X Y hxx hyx hyy',
    proof: '(And3 hxx hyx hyy)',
  };
}

function lcm(a: bigint, b: bigint): bigint {
  return Rational.of(a, b).numerator * b;
}

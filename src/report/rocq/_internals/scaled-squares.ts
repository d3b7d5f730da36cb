import { Rational, RationalMatrix } from '../../../exact/index.js';
import { listOf } from './integers.js';
import type { FilePart } from './read-part.js';
import type { RocqPoint } from './rocq-point.js';

/**
 * The squares of a Hessian in the variables of the checker: the weights of the output layer first,
 * each times the denominator q_k of its layer, and the loss times `scale`. From ∇²L = Σ c vvᵀ follows
 * scale · vᵀ∇²L v = Σ c' (v'·u)² with v'_i = v_i/q_k; then everything is multiplied with `factor`, which
 * makes all numbers whole.
 */
export function scaledSquares(
  squares: FilePart,
  point: RocqPoint,
): { readonly factor: bigint; readonly list: string } {
  const n = point.weights.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const read = squares.list().map((square) => {
    const weight = square.field('weight').number();
    const vector = square
      .field('vector')
      .list(n)
      .map((part) => part.number());
    const entries = checkerOrder(vector, point);
    const { numerators, denominator } = RationalMatrix.columnVector(entries);
    const under = Rational.of(denominator).pow(2);
    return { weight: weight.times(Rational.of(point.scale)).dividedBy(under), numerators };
  });
  const { numerators, denominator } = RationalMatrix.columnVector([
    Rational.ONE,
    ...read.map(({ weight }) => weight),
  ]);
  const list = read.map(
    ({ numerators: vector }, index) => `(${numerators[index + 1]!}, ${listOf(vector)})`,
  );
  return { factor: denominator, list: `[${list.join(';\n   ')}]` };
}

function checkerOrder(vector: readonly Rational[], { weights }: RocqPoint): Rational[] {
  let start = 0;
  const layers = weights.map(({ rows, columns, denominator }) => {
    const layer = vector.slice(start, start + rows * columns);
    start += rows * columns;
    return layer.map((value) => value.dividedBy(Rational.of(denominator)));
  });
  return layers.reverse().flat();
}

import { readFileSync } from 'node:fs';
import { fc } from '@fast-check/vitest';
import { type Rational, RationalMatrix } from '../../../src/exact/index.js';
import {
  Architecture,
  Dataset,
  flatten,
  gradient,
  HessianBlocks,
  loss,
  type Point,
  pointOf,
  readCsv,
} from '../../../src/network/index.js';
import {
  type ClosedForm,
  type DerivationOrder,
  deriveClosedForm,
  SymbolicNetwork,
} from '../../../src/symbolic/index.js';

/** Entries k/q, |k| ≤ 4. With q a power of two, what is computed from few of them is exact. */
const matrixOver = (q: bigint) => (rows: number, columns: number) =>
  fc
    .array(fc.integer({ min: -4, max: 4 }), {
      minLength: rows * columns,
      maxLength: rows * columns,
    })
    .map((entries) => RationalMatrix.ofIntegers(rows, columns, entries.map(BigInt), q));

/** Exact points over the denominator q, on the given data or on drawn ones. */
export function pointsOver(
  q: bigint,
  network: Architecture,
  data: Dataset | { readonly samples: number },
): fc.Arbitrary<Point> {
  const draw = matrixOver(q);
  const { inputWidth, outputWidth } = network;
  const xy =
    data instanceof Dataset
      ? fc.constant({ x: data.x, y: data.y })
      : fc.record({
          x: draw(inputWidth, data.samples),
          y: draw(outputWidth, data.samples),
        });
  return fc
    .tuple(xy, ...network.layers().map(({ rows, columns }) => draw(rows, columns)))
    .map(([drawn, ...layers]) => pointOf(network, drawn, layers));
}

/** Three samples of small fractions, not all dyadic. */
export const smallData = Dataset.of({
  name: 'small',
  x: RationalMatrix.fromRows([
    [1, '1/2', -2],
    ['1/3', 0, 3],
  ]),
  y: RationalMatrix.fromRows([
    [1, '-3/4', '2/3'],
    [0, 1, -1],
  ]),
  inputNames: ['a', 'b'],
  targetNames: ['s', 't'],
});

const iris = readCsv(readFileSync(new URL('../../../data/iris.csv', import.meta.url), 'utf8'), {
  path: 'iris',
  targets: ['species'],
});

/** The closed forms whose code is run: symbolic and numeric data, one to three hidden layers. */
export const subjects: readonly { readonly name: string; readonly network: SymbolicNetwork }[] = [
  ...[
    [2, 2, 2],
    [1, 2, 1],
    [2, 1, 2, 1],
    [1, 1, 1, 1, 1],
  ].map((widths) => SymbolicNetwork.withSymbolicData(Architecture.of(widths), 2)),
  ...[
    [2, 1, 2],
    [2, 2, 1, 2],
  ].map((widths) => SymbolicNetwork.withData(Architecture.of(widths), smallData)),
  SymbolicNetwork.withData(Architecture.of([4, 2, 3]), iris),
].map((network) => ({ name: network.toString(), network }));

const derived = new Map<SymbolicNetwork, Map<DerivationOrder, ClosedForm>>();

/** Derived once; every test of this subject uses the same one. */
export function closedFormOf(network: SymbolicNetwork, order: DerivationOrder): ClosedForm {
  const known = derived.get(network) ?? new Map<DerivationOrder, ClosedForm>();
  derived.set(network, known);
  const closedForm = known.get(order) ?? deriveClosedForm(network, order);
  known.set(order, closedForm);
  return closedForm;
}

/** What the generated function must return, flattened row by row. */
export function exactValues(order: DerivationOrder, at: Point): Rational[] {
  switch (order) {
    case 'loss':
      return [loss(at.weights, at.moments)];
    case 'gradient':
      return flatten(gradient(at.weights, at.moments)).toRows().flat();
    case 'hessian':
      return new HessianBlocks(at.weights, at.moments).full().toRows().flat();
  }
}

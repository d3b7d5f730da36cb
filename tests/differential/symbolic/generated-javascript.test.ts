import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { RationalMatrix } from '../../../src/exact/index.js';
import { Architecture, Dataset, type Point } from '../../../src/network/index.js';
import {
  DERIVATION_ORDERS,
  type DerivationOrder,
  deriveClosedForm,
  FORMS,
  renderClosedForm,
  SymbolicNetwork,
} from '../../../src/symbolic/index.js';
import { absolutePoint } from '../network/absolute-point.js';
import { closedFormOf, exactValues, pointsOver, subjects } from './instances.js';

type Rows = readonly (readonly number[])[];
type Generated = (
  w: readonly Rows[],
  x?: Rows,
  y?: Rows,
) => number | readonly number[] | readonly (readonly number[])[];

async function generated(source: string, order: DerivationOrder): Promise<Generated> {
  const url = `data:text/javascript;charset=utf-8,${encodeURIComponent(source)}`;
  const module = (await import(/* @vite-ignore */ url)) as Record<string, Generated>;
  expect(Object.keys(module)).toEqual([order]);
  return module[order]!;
}

const rowsOf = (matrix: RationalMatrix): Rows =>
  matrix.toRows().map((row) => row.map((entry) => entry.toNumber()));

function valuesOf(run: Generated, { weights, x, y }: Point): number[] {
  const value = run(weights.map(rowsOf), rowsOf(x), rowsOf(y));
  return [value].flat(2).map((entry) => entry + 0);
}

const shapeOf = (value: ReturnType<Generated>): readonly number[] => {
  if (typeof value === 'number') return [];
  const [first] = value;
  return typeof first === 'number' ? [value.length] : [value.length, (first as number[]).length];
};

for (const { name, network } of subjects)
  describe(`JavaScript for ${name}`, () => {
    for (const order of DERIVATION_ORDERS)
      for (const form of FORMS) {
        // Over fractions such as 1/3 the matrix form rounds; the entries are rounded once.
        const onFractions = network.dataset !== undefined && form === 'matrix';
        const source = renderClosedForm(closedFormOf(network, order), form, 'js');
        const data = network.dataset ?? { samples: network.x.columns };

        test.prop(
          [
            fc
              .constantFrom(1n, 2n)
              .chain((denominator) => pointsOver(denominator, network.architecture, data)),
          ],
          { numRuns: 20 },
        )(`${order}, ${form}: the exact values`, async (at) => {
          const run = await generated(source, order);
          const exact = exactValues(order, at).map((value) => value.toNumber());
          const own = valuesOf(run, at);
          expect(own).toHaveLength(exact.length);
          if (!onFractions) {
            expect(own).toEqual(exact);
            return;
          }
          const sizes = exactValues(order, absolutePoint(at)).map((value) => value.toNumber());
          own.forEach((value, index) => {
            expect(Math.abs(value - exact[index]!)).toBeLessThanOrEqual(1e-12 * sizes[index]!);
          });
        });
      }
  });

describe('shape and arguments', () => {
  const n = 4;
  const network = SymbolicNetwork.withSymbolicData(Architecture.of([1, 2, 1]), 1);
  const weights = [[[1], [2]], [[3, 4]]];

  for (const form of FORMS)
    test(`${form}: a number, n numbers, n rows of n`, async () => {
      const shapes = [];
      for (const order of DERIVATION_ORDERS) {
        const source = renderClosedForm(closedFormOf(network, order), form, 'js');
        shapes.push(shapeOf((await generated(source, order))(weights, [[1]], [[5]])));
      }
      expect(shapes).toEqual([[], [n], [n, n]]);
    });

  test('numbers for data are written into the entries: only W is asked for', async () => {
    const onNumbers = SymbolicNetwork.withData(
      Architecture.of([1, 1, 1]),
      Dataset.of({
        name: 'one',
        x: RationalMatrix.fromRows([[3]]),
        y: RationalMatrix.fromRows([['1/2']]),
        inputNames: ['a'],
        targetNames: ['t'],
      }),
    );
    const source = renderClosedForm(deriveClosedForm(onNumbers, 'loss'), 'entries', 'js');
    const run = await generated(source, 'loss');
    expect(run.length).toBe(1);
    // ½(2·1·3 − ½)²
    expect(run([[[1]], [[2]]])).toBe(15.125);
  });
});

describe('a name that would end the comment', () => {
  test.prop([fc.constantFrom('a*/b.csv', 'C:\\Users\\u\\d.csv', 'a\nb.csv', '`b`', '"""')])(
    'does not',
    async (name) => {
      const { x, y } = { x: RationalMatrix.identity(1), y: RationalMatrix.identity(1) };
      const dataset = Dataset.of({ name, x, y, inputNames: ['a'], targetNames: ['t'] });
      const network = SymbolicNetwork.withData(Architecture.of([1, 1, 1]), dataset);
      for (const form of FORMS) {
        const source = renderClosedForm(deriveClosedForm(network, 'loss'), form, 'js');
        const run = await generated(source, 'loss');
        expect(run([[[2]], [[1]]], [[1]], [[1]])).toBe(0.5);
      }
    },
  );
});

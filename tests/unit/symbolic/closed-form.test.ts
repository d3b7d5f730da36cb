import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anyData, architecture, point } from '../../../properties/arbitraries/index.js';
import { Architecture, Dataset, gradient, HessianBlocks } from '../../../src/network/index.js';
import {
  type ClosedForm,
  DERIVATION_ORDERS,
  deriveClosedForm,
  evaluateExpression,
  matrixForm,
  SymbolicNetwork,
} from '../../../src/symbolic/index.js';
import { refusal } from '../exact/coded.js';

const architectures = architecture({ maxHidden: 2, maxWidth: 2 });
const samples = fc.integer({ min: 1, max: 2 });

function datasetOf({ x, y }: { x: Dataset['x']; y: Dataset['y'] }): Dataset {
  const names = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
  const [inputNames, targetNames] = [names('x', x.rows), names('y', y.rows)];
  return Dataset.of({ name: 'drawn', x, y, inputNames, targetNames });
}

/** Networks with symbolic data and with numbers for data. */
const networks = fc.oneof(
  fc
    .tuple(architectures, samples)
    .map(([network, m]) => SymbolicNetwork.withSymbolicData(network, m)),
  architectures.chain((network) =>
    anyData(network.inputWidth, network.outputWidth).map((data) =>
      SymbolicNetwork.withData(network, datasetOf(data)),
    ),
  ),
);

/** Every shape that a formula could treat apart: H = 1, 2, 3, bottlenecks and widths 1. */
const shapes = [
  [1, 1, 1],
  [2, 2, 2],
  [3, 1, 2],
  [1, 3, 1],
  [2, 1, 1],
  [1, 1, 2],
  [1, 1, 1, 1],
  [2, 1, 2, 1],
  [2, 2, 2, 2],
  [1, 2, 3, 1],
  [3, 2, 1, 2],
  [1, 1, 1, 1, 1],
  [2, 1, 2, 1, 2],
  [1, 2, 1, 2, 1],
];

/** The entries as they must be: the loss, its derivatives, or the lower triangle of its second ones. */
function expectOwnDerivatives({ network, order, entries }: ClosedForm): void {
  const { loss, weightNames: names } = network;
  const by = {
    loss: [[]],
    gradient: names.map((name) => [name]),
    hessian: names.flatMap((row, i) => names.slice(0, i + 1).map((column) => [row, column])),
  }[order];
  expect(entries.map((entry) => entry.by)).toEqual(by);
  for (const entry of entries) {
    const own = entry.by.reduce((partial, name) => partial.derivative(name), loss);
    expect(entry.polynomial.equals(own)).toBe(true);
  }
}

describe('closed forms', () => {
  for (const order of DERIVATION_ORDERS)
    test.prop([networks], { numRuns: 15 })(
      `${order}: the entries are our own derivatives, and progress is counted`,
      (network) => {
        const progress: [number, number][] = [];
        const closedForm = deriveClosedForm(network, order, (done, total) => {
          progress.push([done, total]);
        });
        expectOwnDerivatives(closedForm);
        const total = progress.length;
        expect(progress).toEqual(Array.from({ length: total }, (_, index) => [index + 1, total]));
      },
    );

  it('the Hessian of 1-1-1 with one sample, by hand', () => {
    const network = SymbolicNetwork.withSymbolicData(Architecture.of([1, 1, 1]), 1);
    expect(network.loss.toString()).toBe(
      '1/2*w1_1_1^2*w2_1_1^2*x_1_1^2 - w1_1_1*w2_1_1*x_1_1*y_1_1 + 1/2*y_1_1^2',
    );
    const { entries } = deriveClosedForm(network, 'hessian');
    expect(entries.map(({ by, polynomial }) => [by.join(), polynomial.toString()])).toEqual([
      ['w1_1_1,w1_1_1', 'w2_1_1^2*x_1_1^2'],
      ['w2_1_1,w1_1_1', '2*w1_1_1*w2_1_1*x_1_1^2 - x_1_1*y_1_1'],
      ['w2_1_1,w2_1_1', 'w1_1_1^2*x_1_1^2'],
    ]);
  });
});

describe('the matrix form', () => {
  it.for(shapes)('%j expands to the derived entries, every order', (widths) => {
    const architectureHere = Architecture.of(widths);
    const network = SymbolicNetwork.withSymbolicData(architectureHere, widths.length > 3 ? 1 : 2);
    const count = architectureHere.layerCount;
    for (const order of DERIVATION_ORDERS) {
      const closedForm = deriveClosedForm(network, order);
      const blocks = matrixForm(closedForm);
      expect(blocks).toHaveLength(
        { loss: 1, gradient: count, hessian: (count * (count + 1)) / 2 }[order],
      );
    }
  });

  test.prop([point({ kind: 'random', maxHidden: 3, maxWidth: 2 })], { numRuns: 30 })(
    'evaluated at a point, it is the gradient and the Hessian block there',
    (at) => {
      const network = SymbolicNetwork.withSymbolicData(at.architecture, at.x.columns);
      const prediction = at.weights.reduce((below, layer) => layer.times(below), at.x);
      const assignment = {
        weights: at.weights,
        x: at.x,
        y: at.y,
        residual: prediction.minus(at.y).transpose(),
      };
      const value = (order: 'gradient' | 'hessian') =>
        matrixForm(fromOwnDerivatives(network, order)).map(({ by, expression }) => ({
          by,
          matrix: evaluateExpression(expression, assignment),
        }));
      const slopes = gradient(at.weights, at.moments);
      for (const { by, matrix } of value('gradient'))
        expect(matrix).toEqual(slopes[by[0]! - 1]!.transpose().vec());
      const hessian = new HessianBlocks(at.weights, at.moments);
      for (const { by, matrix } of value('hessian'))
        expect(matrix).toEqual(hessian.block(by[0]!, by[1]!));
    },
  );

  it('a closed form with one wrong entry is refused, by name', () => {
    const network = SymbolicNetwork.withSymbolicData(Architecture.of([2, 1, 2]), 1);
    for (const [order, spoiled, path] of [
      ['loss', 0, 'block (), entry (1,1)'],
      ['gradient', 3, 'block (2), entry (2,1)'],
      // Lower triangle: (1,1) (2,1) (2,2) (3,1) …; entry 3 is ∂²/∂w2_1_1∂w1_1_1.
      ['hessian', 3, 'block (1,2), entry (1,1)'],
    ] as const) {
      const right = fromOwnDerivatives(network, order);
      const entries = right.entries.map((entry, index) =>
        index === spoiled
          ? { ...entry, polynomial: entry.polynomial.plus(network.ring.one) }
          : entry,
      );
      const error = refusal('MATRIX_FORM_DISAGREEMENT', () => matrixForm({ ...right, entries }));
      expect(error).toMatchObject({ path, exitCode: 4 });
      expect(error.expected).toBe(entries[spoiled]!.polynomial.toString());
      expect(error.actual).toBe(right.entries[spoiled]!.polynomial.toString());
    }
  });
});

describe('symbolic networks', () => {
  test.prop([networks])('name their weights in the order of the flattened weights', (network) => {
    const { architecture: shape, weights, weightNames, ring } = network;
    expect(weightNames).toHaveLength(shape.parameterCount);
    const printed = weights.flatMap((layer) => layer.entries.map((entry) => entry.toString()));
    expect(printed).toEqual(weightNames);
    expect(ring.variables.slice(0, weightNames.length)).toEqual(weightNames);
  });

  it('say what they stand for', () => {
    const shape = Architecture.of([1, 2, 1]);
    expect(SymbolicNetwork.withSymbolicData(shape, 3).toString()).toBe('1-2-1, any 3 samples');
    expect(SymbolicNetwork.withSymbolicData(shape, 3).weightNames).toEqual([
      'w1_1_1',
      'w1_2_1',
      'w2_1_1',
      'w2_1_2',
    ]);
  });

  test.prop([architectures.chain((shape) => fc.tuple(fc.constant(shape), anyData(3, 3)))])(
    'refuse data of other widths, naming the columns',
    ([shape, data]) => {
      const dataset = datasetOf(data);
      const error = refusal('DATA_WIDTH_MISMATCH', () => SymbolicNetwork.withData(shape, dataset));
      expect(error.actual).toBe(shape.toString());
      expect(error.hint).toContain('x1, x2, x3');
    },
  );
});

/** A closed form without nerdamer, for tests of what is made from it. */
function fromOwnDerivatives(network: SymbolicNetwork, order: ClosedForm['order']): ClosedForm {
  const { loss, weightNames: names } = network;
  const entries = {
    loss: () => [{ by: [], polynomial: loss }],
    gradient: () => names.map((name) => ({ by: [name], polynomial: loss.derivative(name) })),
    hessian: () =>
      names.flatMap((row, i) =>
        names.slice(0, i + 1).map((column) => ({
          by: [row, column],
          polynomial: loss.derivative(row).derivative(column),
        })),
      ),
  }[order]();
  return { network, order, entries };
}

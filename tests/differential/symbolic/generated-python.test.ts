import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RationalMatrix } from '../../../src/exact/index.js';
import { Architecture, Dataset } from '../../../src/network/index.js';
import {
  DERIVATION_ORDERS,
  type DerivationOrder,
  deriveClosedForm,
  FORMS,
  type Form,
  renderClosedForm,
  SymbolicNetwork,
} from '../../../src/symbolic/index.js';
import { closedFormOf, exactValues, pointsOver, subjects } from './instances.js';
import { PYTHON, runPython } from './run-python.js';

const title =
  PYTHON === undefined
    ? 'generated Python (skipped: no python3 with NumPy; `apt-get install python3-numpy` enables it)'
    : 'generated Python, over fractions';

const moduleOf = (network: SymbolicNetwork, order: DerivationOrder, form: Form) => ({
  source: renderClosedForm(closedFormOf(network, order), form, 'python'),
  order,
  takesData: network.dataset === undefined || form === 'matrix',
});

describe.skipIf(PYTHON === undefined)(title, () => {
  it.for(subjects)('$name: every order and form has the exact values', ({ network }) => {
    const { architecture, dataset } = network;
    const n = architecture.parameterCount;
    // Thirds, so that a float anywhere would show.
    const points = fc.sample(
      pointsOver(3n, architecture, dataset ?? { samples: network.x.columns }),
      // Fractions are slow in Python: few points on large data.
      network.x.columns > 100 ? 2 : 5,
    );
    const wanted = DERIVATION_ORDERS.flatMap((order) => FORMS.map((form) => ({ order, form })));
    const results = runPython(
      PYTHON!,
      wanted.map(({ order, form }) => ({ ...moduleOf(network, order, form), points })),
    );
    expect(results).toHaveLength(wanted.length);
    wanted.forEach(({ order, form }, index) => {
      const shape = { loss: [], gradient: [n], hessian: [n, n] }[order];
      expect(results[index], `${order}, ${form}`).toEqual(
        points.map((at) => ({
          shape,
          values: exactValues(order, at).map((value) => value.toString()),
        })),
      );
    });
  });

  it('a name that would end the docstring does not', () => {
    const one = RationalMatrix.identity(1);
    const names = ['a"""b.csv', 'C:\\Users\\u\\d.csv', 'ends in "', 'a\nb.csv', 'a\\'];
    const runs = names.flatMap((name) => {
      const dataset = Dataset.of({ name, x: one, y: one, inputNames: ['a'], targetNames: ['t'] });
      const network = SymbolicNetwork.withData(Architecture.of([1, 1, 1]), dataset);
      return FORMS.map((form) => ({
        source: renderClosedForm(deriveClosedForm(network, 'loss'), form, 'python'),
        order: 'loss',
        takesData: form === 'matrix',
        points: [{ weights: [one.plus(one), one], x: one, y: one }],
      }));
    });
    for (const [result] of runPython(PYTHON!, runs))
      expect(result).toEqual({ shape: [], values: ['1/2'] });
  });
});

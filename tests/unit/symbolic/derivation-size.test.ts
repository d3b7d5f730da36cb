import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { anyData, architecture } from '../../../properties/arbitraries/index.js';
import { Architecture, Dataset } from '../../../src/network/index.js';
import {
  checkDerivationSize,
  DEFAULT_MAX_TERMS,
  DERIVATION_ORDERS,
  derivationSize,
  SECONDS_PER_TERM,
  SymbolicNetwork,
} from '../../../src/symbolic/index.js';
import { refusal } from '../exact/coded.js';

const architectures = architecture({ maxHidden: 3, maxWidth: 3 });
const samples = fc.integer({ min: 1, max: 3 });

const onData = architectures.chain((network) =>
  anyData(network.inputWidth, network.outputWidth).map(({ x, y }) => {
    const rows = (letter: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${letter}${index}`);
    const dataset = Dataset.of({
      name: 'drawn',
      x,
      y,
      inputNames: rows('x', x.rows),
      targetNames: rows('y', y.rows),
    });
    return { network, dataset };
  }),
);

describe('the size known beforehand', () => {
  test.prop([architectures, samples], { numRuns: 40 })(
    'bounds the terms of the loss, symbolic data',
    (network, m) => {
      const { lossTerms } = derivationSize(network, { samples: m }, 'loss');
      const { loss } = SymbolicNetwork.withSymbolicData(network, m);
      expect(loss.termCount).toBeLessThanOrEqual(lossTerms);
    },
  );

  test.prop([onData], { numRuns: 40 })(
    'bounds the terms of the loss, numbers for data',
    ({ network, dataset }) => {
      const { lossTerms } = derivationSize(network, dataset, 'loss');
      const { loss } = SymbolicNetwork.withData(network, dataset);
      expect(loss.termCount).toBeLessThanOrEqual(lossTerms);
    },
  );

  test.prop([architecture({ maxHidden: 1, maxWidth: 3 }), samples], { numRuns: 30 })(
    'is the number itself for one hidden layer and symbolic data',
    (network, m) => {
      const { loss } = SymbolicNetwork.withSymbolicData(network, m);
      expect(derivationSize(network, { samples: m }, 'loss').lossTerms).toBe(loss.termCount);
    },
  );

  it.for([
    // ½(w₂w₁x − y)²: three terms for each sample.
    [[1, 1, 1], 1, 3],
    [[1, 1, 1], 4, 12],
    [[1, 1, 1, 1, 1], 1, 3],
    // T = 4 paths, 10 products of two, 4 with y, and y².
    [[2, 2, 1], 1, 15],
    [[2, 2, 2], 2, 60],
  ] as const)('%j with %i samples has %i terms', ([widths, m, terms]) => {
    const network = Architecture.of(widths);
    expect(derivationSize(network, { samples: m }, 'loss').lossTerms).toBe(terms);
    expect(SymbolicNetwork.withSymbolicData(network, m).loss.termCount).toBe(terms);
  });

  test.prop([architectures, samples], { numRuns: 15 })(
    'bounds the terms that are differentiated',
    (network, m) => {
      const { loss, weightNames } = SymbolicNetwork.withSymbolicData(network, m);
      const slopes = weightNames.map((name) => loss.derivative(name));
      const first = weightNames.reduce((sum, name) => sum + termsWith(loss, name), 0);
      const second = slopes.reduce(
        (sum, slope, row) =>
          sum +
          weightNames
            .slice(0, row + 1)
            .reduce((partial, name) => partial + termsWith(slope, name), 0),
        0,
      );
      const size = (order: (typeof DERIVATION_ORDERS)[number]) =>
        derivationSize(network, { samples: m }, order).termDerivatives;
      expect(loss.termCount).toBeLessThanOrEqual(size('loss'));
      expect(loss.termCount + first).toBeLessThanOrEqual(size('gradient'));
      expect(loss.termCount + first + second).toBeLessThanOrEqual(size('hessian'));
    },
  );
});

describe('a derivation that is too large', () => {
  const large = Architecture.of([50, 50, 50, 50]);

  it.for(DERIVATION_ORDERS)('%s: is refused before anything is built, at once', (order) => {
    const start = performance.now();
    const error = refusal('DERIVATION_TOO_LARGE', () =>
      checkDerivationSize(
        derivationSize(large, { samples: 100 }, order),
        DEFAULT_MAX_TERMS,
        SECONDS_PER_TERM.nerdamer,
      ),
    );
    expect(performance.now() - start).toBeLessThan(1000);
    expect(error.exitCode).toBe(2);
    expect(error.expected).toContain('100,000');
    // T = 50³ paths.
    const terms = 50 * 100 * ((125_000 * 125_001) / 2 + 125_000 + 1);
    expect(error.actual).toContain(terms.toLocaleString('en-US'));
  });

  test('says which limit would let it through, and that limit does', () => {
    const size = derivationSize(Architecture.of([3, 3, 3, 3]), { samples: 3 }, 'hessian');
    expect(size.termDerivatives).toBe(9 * (27 * 14 + 27 + 1) * (1 + 6 + 18));
    const check = (limit: number) => checkDerivationSize(size, limit, SECONDS_PER_TERM.nerdamer);
    const error = refusal('DERIVATION_TOO_LARGE', () => check(size.termDerivatives - 1));
    expect(error.hint).toContain(`--max-terms ${size.termDerivatives} `);
    expect(() => check(size.termDerivatives)).not.toThrow();
  });

  test('sizes past every number are still refused', () => {
    const huge = Architecture.of(new Array<number>(80).fill(100_000));
    const size = derivationSize(huge, { samples: 2 }, 'hessian');
    const error = refusal('DERIVATION_TOO_LARGE', () =>
      checkDerivationSize(size, DEFAULT_MAX_TERMS, SECONDS_PER_TERM.nerdamer),
    );
    expect(error.message).not.toContain('NaN');
  });
});

/** The terms a derivative by this variable has to look at. */
function termsWith(polynomial: SymbolicNetwork['loss'], name: string): number {
  const index = polynomial.ring.indexOf(name);
  let count = 0;
  for (const { exponents } of polynomial.terms()) if (exponents[index] !== 0) count++;
  return count;
}

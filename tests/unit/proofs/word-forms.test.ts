import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { CLAIMS } from '../../../proofs/index.js';
import { rationalMatrix } from '../../../properties/arbitraries/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import type { AnyClaim, Check, Equation, WordIdentity } from '../../../src/claims/index.js';
import { type PolynomialMatrix, RationalMatrix } from '../../../src/exact/index.js';
import {
  Architecture,
  Dataset,
  flatten,
  PartialProducts,
  type Point,
  pointOf,
} from '../../../src/network/index.js';
import { SymbolicNetwork } from '../../../src/symbolic/index.js';
import { evaluateWords, type TracePolynomial } from '../../../src/words/index.js';

/**
 * A slip is written twice, as a formula with Kronecker products and as words. At widths 2-2-2-2 with
 * two samples every slip fits together, so that the two can be compared entry by entry.
 */
const network = Architecture.of([2, 2, 2, 2]);
const square = rationalMatrix(2, 2);
const points = fc
  .sample(fc.tuple(square, square, square, square, square), { numRuns: 6, seed: 11 })
  .map(([x, y, ...weights]) => pointOf(network, { x: x!, y: y! }, weights));

const variantsOf = (lemma: string): AnyClaim[] => [
  CLAIMS.find(({ id }) => id === lemma)!,
  ...MUTANTS.filter(({ of }) => of === lemma).map(({ claim }) => claim),
];

const checkOf = <Kind extends Check<Point>['kind']>(
  claim: AnyClaim,
  step: string | undefined,
  kind: Kind,
) => {
  const checks: readonly Check<Point>[] =
    step === undefined ? claim.conclusion : claim.steps.find(({ id }) => id === step)!.checks;
  return checks.find((check) => check.kind === kind) as Extract<Check<Point>, { kind: Kind }>;
};

const identitiesOf = (claim: AnyClaim, step: string): readonly WordIdentity[] =>
  checkOf(claim, step, 'words').identities();

const formulasAt = (claim: AnyClaim, at: Point): Map<string, RationalMatrix> =>
  new Map(
    [...checkOf(claim, undefined, 'instances').equations(at)].map((one) => [one.at, one.right]),
  );

/** The right sides of an identity check, with the data of the point, at its weights. */
function expandedAt(claim: AnyClaim, step: string, at: Point): Map<string, RationalMatrix> {
  const dataset = Dataset.of({
    name: 'two samples',
    x: at.x,
    y: at.y,
    inputNames: ['x1', 'x2'],
    targetNames: ['y1', 'y2'],
  });
  const symbolic = SymbolicNetwork.withData(network, dataset);
  const values = flatten(at.weights)
    .toRows()
    .map(([value]) => value!);
  const equations: Iterable<Equation<PolynomialMatrix>> = checkOf(
    claim,
    step,
    'identity',
  ).equations({ architecture: network, data: dataset }, () => symbolic);
  return new Map([...equations].map((one) => [one.at, one.right.evaluate(values)]));
}

const units = [0, 1, 2, 3].map((place) =>
  RationalMatrix.fromRows([0, 1].map((i) => [0, 1].map((j) => (2 * i + j === place ? 1 : 0)))),
);

const dataOf = ({ x, y, moments }: Point) => ({
  X: x,
  Y: y,
  Sxx: moments.xx,
  Syx: moments.yx,
  Syy: moments.yy,
});

describe.each(variantsOf('lemma-4-1').map((claim) => [claim.id, claim] as const))(
  '%s',
  (_, claim) => {
    it('says the same by words and by Kronecker products, and from the moments', () => {
      const fromData = identitiesOf(claim, 'directional')[0]!.claim.right as TracePolynomial;
      const fromMoments = identitiesOf(claim, 'matrix-form')[0]!.claim.right as TracePolynomial;
      for (const at of points) {
        const formulas = formulasAt(claim, at);
        const matrices = expandedAt(claim, 'matrix-form', at);
        const products = new PartialProducts(at.weights);
        for (const { k } of network.layers()) {
          const values = {
            ...dataOf(at),
            A: products.after(k),
            W: at.weights[k - 1]!,
            B: products.before(k),
          };
          const entries = (form: TracePolynomial) =>
            RationalMatrix.fromRows(units.map((V) => [evaluateWords(form, { ...values, V })]));
          expect(entries(fromData)).toEqual(formulas.get(`∂L/∂vec(W_${k}ᵀ)`));
          expect(entries(fromMoments)).toEqual(matrices.get(`∂L/∂W_${k}`));
        }
      }
    });
  },
);

describe.each(variantsOf('lemma-4-3').map((claim) => [claim.id, claim] as const))(
  '%s',
  (_, claim) => {
    it('says the same by words and by Kronecker products, and from the moments', () => {
      const identities = identitiesOf(claim, 'bilinear');
      const diagonal = identities[0]!.claim.right as TracePolynomial;
      const pair = identities[1]!.claim.right as TracePolynomial;
      const fromMoments = identities.at(-1)!.claim.right as TracePolynomial;
      for (const at of points.slice(0, 3)) {
        const formulas = formulasAt(claim, at);
        const entrywise = expandedAt(claim, 'entrywise', at);
        const products = new PartialProducts(at.weights);
        for (const { k } of network.layers())
          for (let l = 1; l <= k; l++) {
            const values = {
              ...dataOf(at),
              A: products.after(k),
              W: at.weights[k - 1]!,
              Wk: at.weights[k - 1]!,
              Wl: at.weights[l - 1]!,
              B: products.before(l),
              ...(l < k ? { M: products.between(k, l) } : {}),
            };
            const entries = (form: TracePolynomial) =>
              RationalMatrix.fromRows(
                units.map((Vl) =>
                  units.map((Vk) => evaluateWords(form, { ...values, Vk, Vl, U: Vl, V: Vk })),
                ),
              );
            expect(entries(k === l ? diagonal : pair)).toEqual(formulas.get(`block (${l},${k})`));
            if (l < k) expect(entries(fromMoments)).toEqual(entrywise.get(`block (${l},${k})`));
          }
      }
    });
  },
);

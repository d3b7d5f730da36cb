import { fullRankData, point, wordMatrices } from '../../properties/arbitraries/index.js';
import {
  type Check,
  defineClaim,
  type Violation,
  type WordIdentity,
} from '../../src/claims/index.js';
import { Rational } from '../../src/exact/index.js';
import { leadingTerm } from '../../src/landscape/index.js';
import { loss, type Point } from '../../src/network/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import { describePoint } from '../describe-point.js';
import { judgedPoint } from '../judged-point.js';
import { ascentWitness } from './ascent-witness.js';
import { AT_POINT, DATA_ASSUMPTIONS, OF_DATA } from './assumptions.js';
import { onCriticalPoints, onStrata, type PointPredicate } from './point-checks.js';
import { critical } from './point-predicates.js';
import { dataLetters, lossInWords } from './word-letters.js';

const { xxtFullRank } = DATA_ASSUMPTIONS;

/** A saddle by a certificate of the kernel, or a global minimum. */
export const othersAreSaddles: PointPredicate = {
  compares: 'every critical point with “global minimum or saddle”, by a certificate',
  hypotheses: [critical, ...AT_POINT],
  violation: (at) => {
    const judged = judgedPoint(at);
    return ['global-minimum', 'strict-saddle', 'bad-saddle'].includes(judged.class)
      ? undefined
      : { at: 'the class', found: judged.class, expected: 'a saddle or a global minimum' };
  },
};

/** Every critical point that is not a global minimum is a saddle. */
export const theorem23iii = defineClaim<Point>({
  id: 'theorem-2-3-iii',
  title: 'Every other critical point is a saddle',
  source: { work: 'K16', number: 'Theorem 2.3 (iii)' },
  statement:
    'Assume XXᵀ and XYᵀ of full rank, d_y ≤ d_x and Σ with d_y distinct eigenvalues. Then every critical point of L that is not a global minimum is a saddle: neither a local minimum nor a local maximum.',
  tex: 'If $XX^{\\mathsf T}$ and $XY^{\\mathsf T}$ have full rank, $d_y \\le d_x$ and $\\Sigma$ has $d_y$ distinct eigenvalues, then every critical point of $L$ that is not a global minimum is a saddle.',
  hypotheses: AT_POINT,
  dataHypotheses: OF_DATA,
  restsOn: [],
  steps: [
    {
      id: 'not-a-minimum',
      text: 'It is not a local minimum, by (ii)',
      argument: 'substitution',
      spends: AT_POINT.map(({ id }) => id),
      uses: ['theorem-2-3-ii'],
      checks: [
        onStrata({
          compares: 'critical points that are not global with “the loss falls along a curve”',
          hypotheses: [critical, ...AT_POINT],
          violation: (at) => {
            const { byHessian, class: found } = judgedPoint(at).certified.classification;
            return found === 'global-minimum' ||
              (byHessian.kind === 'decided' &&
                (byHessian.class === 'strict-saddle' || byHessian.class === 'bad-saddle'))
              ? undefined
              : { at: 'the class', found, expected: 'a descent' };
          },
        }),
      ],
    },
    {
      id: 'smallest-set',
      text: 'Let J be a smallest set of layers for which directions V_k, k ∈ J, in the place of W_k make a product K with KX ≠ 0; all layers together are such a set, as X ≠ 0. For proper subsets of J the product vanishes on X, so at W + tV the prediction is PX + t^|J|KX, with nothing between',
      argument: 'existence',
      spends: [xxtFullRank.atPoint.id],
      uses: [],
      checks: witnessChecks(
        'the loss along W + tV with L(W) + t^|J|⟨PX − Y, KX⟩ + ½t^{2|J|}‖KX‖²',
        lossIsAnother,
      ),
    },
    {
      id: 'expansion',
      text: 'L(P + K) = L(P) + tr((PX − Y)ᵀKX) + ½tr((KX)ᵀKX), for every K',
      argument: 'identity',
      spends: [],
      uses: [],
      checks: [{ kind: 'words', compares: 'L(P + K) with the three terms', identities: expansion }],
    },
    {
      id: 'not-a-maximum',
      text: 'The opposite of one V_k gives −K, so ⟨PX − Y, KX⟩ ≥ 0 may be assumed; then L(W + tV) ≥ L(W) + ½t^{2|J|}‖KX‖² > L(W): W is not a local maximum. (Where C = W_{H+1}⋯W_2 ≠ 0, J = {1}; a negative semidefinite Hessian, which Lemma 4.4 allows at W = 0, is no obstacle)',
      argument: 'inference rule',
      spends: [],
      uses: ['sign-of-lowest-term'],
      checks: witnessChecks('the lowest term of L along W + tV with “positive”', lossDoesNotRise),
    },
  ],
  conclusion: onCriticalPoints(othersAreSaddles),
});

/** A predicate about the witness, at critical points and at any points. */
function witnessChecks(
  compares: string,
  violation: (at: Point) => Violation | undefined,
): readonly Check<Point>[] {
  return [
    ...onCriticalPoints({ compares, hypotheses: [xxtFullRank.atPoint], violation }),
    {
      kind: 'decisions',
      compares: `${compares}, at any point`,
      instances: (scope) => point(scope, fullRankData),
      violation: (at) => (xxtFullRank.atPoint.decide(at) ? violation(at) : undefined),
      describe: describePoint,
    },
  ];
}

const missing: Violation = { at: 'J', found: 'no set of layers', expected: 'one, as X ≠ 0' };

function lossIsAnother(at: Point): Violation | undefined {
  const witness = ascentWitness(at);
  if (witness === undefined) return missing;
  const { layers, curve, change } = witness;
  const { weights, moments } = at;
  const product = weights.slice(1).reduce((below, weight) => weight.times(below), weights[0]!);
  const slope = product.times(moments.xx).minus(moments.yx).times(change.transpose()).trace();
  const square = change.times(moments.xx).times(change.transpose()).trace();
  for (const t of [Rational.ONE, Rational.of(-1, 2), Rational.of(2)]) {
    const power = t.pow(layers.length);
    const moved = weights.map((weight, index) =>
      weight.plus(curve.terms[0]!.weights[index]!.scale(t)),
    );
    const expected = loss(weights, moments)
      .plus(power.times(slope))
      .plus(power.times(power).times(square).times(Rational.of(1, 2)));
    const found = loss(moved, moments);
    if (!found.equals(expected) || square.sign() <= 0)
      return { at: `J = {${layers}}, t = ${t}`, found: `${found}`, expected: `${expected}` };
  }
  return undefined;
}

function lossDoesNotRise(at: Point): Violation | undefined {
  const witness = ascentWitness(at);
  if (witness === undefined) return missing;
  const lowest = leadingTerm(at, witness.curve);
  return lowest !== undefined && lowest.coefficient.sign() > 0
    ? undefined
    : {
        at: `J = {${witness.layers}}`,
        found: lowest === undefined ? 'constant' : `${lowest.coefficient} t^${lowest.order}`,
        expected: 'a positive lowest term',
      };
}

function expansion(): readonly WordIdentity[] {
  const letters = dataLetters();
  const { x, y } = letters;
  const [p, k] = [WordPolynomial.letter('P', 'dy', 'dx'), WordPolynomial.letter('K', 'dy', 'dx')];
  const change = k.times(x);
  return [
    {
      at: 'L(P + K)',
      claim: {
        hypotheses: [],
        left: lossInWords(p.plus(k), letters),
        right: lossInWords(p, letters)
          .plus(p.times(x).minus(y).transpose().times(change).trace())
          .plus(change.transpose().times(change).trace().scale(Rational.of(1, 2))),
      },
      matrices: wordMatrices([p, k, x, y]),
    },
  ];
}

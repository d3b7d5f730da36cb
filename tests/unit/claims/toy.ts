import fc from 'fast-check';
import type {
  AnyClaim,
  Check,
  CheckEvidence,
  CheckPlan,
  Claim,
  Evidence,
  Grade,
  IdentityCheck,
  InstanceCheck,
  Shape,
  Step,
} from '../../../src/claims/index.js';
import {
  PolynomialMatrix,
  PolynomialRing,
  type Rational,
  RationalMatrix,
} from '../../../src/exact/index.js';
import { Architecture } from '../../../src/network/index.js';

/** A shape with two symbolic samples. */
export const shape = (widths: string): Shape => ({
  architecture: Architecture.parse(widths),
  data: { samples: 2 },
});

export const RING = PolynomialRing.of(['a', 'b']);
const [a, b] = [RING.variable('a'), RING.variable('b')];

const squareOfSum = PolynomialMatrix.fromRows(RING, [[a.plus(b).times(a.plus(b))]]);
const expanded = PolynomialMatrix.fromRows(RING, [
  [a.times(a).plus(a.times(b)).plus(a.times(b)).plus(b.times(b))],
]);
const crossTermLost = PolynomialMatrix.fromRows(RING, [[a.times(a).plus(b.times(b))]]);

/** (a+b)² against its expansion, or against a² + b² at the shapes where it is to fail. */
export const binomial = (
  fails: (at: Shape) => boolean = () => false,
  key?: IdentityCheck['key'],
): IdentityCheck => ({
  kind: 'identity',
  compares: 'the square of a sum with its expansion',
  ...(key === undefined ? {} : { key }),
  equations: (at) => [
    { at: '(a+b)²', left: squareOfSum, right: fails(at) ? crossTermLost : expanded },
  ],
});

export const number = (value: number | Rational) => RationalMatrix.fromRows([[value]]);

/** n against what a claim says it is, for n = 0, …, 1000. */
export const naturals = (
  says: (n: number) => number,
  more: Partial<InstanceCheck<number>> = {},
): InstanceCheck<number> => ({
  kind: 'instances',
  compares: 'n with what is said of it',
  instances: () => fc.nat({ max: 1000 }),
  equations: (n) => [{ at: 'n', left: number(n), right: number(says(n)) }],
  describe: (n) => ({ n }),
  ...more,
});

export const step = (
  id: string,
  checks: readonly Check<number>[],
  more: Partial<Step<number>> = {},
): Step<number> => ({
  id,
  text: `step ${id}`,
  argument: 'identity',
  spends: [],
  uses: [],
  checks,
  ...more,
});

export const claim = (id: string, more: Partial<Claim<number>> = {}): AnyClaim => ({
  id,
  title: id,
  source: { work: 'textbook', number: id },
  statement: `statement of ${id}`,
  tex: id,
  hypotheses: [],
  dataHypotheses: [],
  steps: [step('only', [binomial()])],
  conclusion: [],
  restsOn: [],
  ...more,
});

export const evidence = (grade: Grade, shapes: readonly string[] = []): Evidence => ({
  grade,
  compares: 'x with y',
  shapes,
  expansions: shapes.length,
  instances: 0,
  discarded: {},
  strata: 0,
  architectures: 0,
  certificates: [],
  from: [],
  notes: [],
});

const KINDS: Readonly<Partial<Record<Grade, CheckEvidence['kind']>>> = {
  formal: 'words',
  proved: 'words',
  'proved at shape': 'identity',
  exhaustive: 'strata',
};

/** What a check found that ended with this grade; of the kind that can, unless another is named. */
export const found = (
  grade: Grade,
  shapes: readonly string[] = [],
  kind: CheckEvidence['kind'] = KINDS[grade] ?? 'instances',
): CheckEvidence => ({ kind, found: [evidence(grade, shapes)] });

export const plan = (more: Partial<CheckPlan> = {}): CheckPlan => ({
  shapes: [shape('1,1,1'), shape('2,1,2')],
  random: { kind: 'random', maxHidden: 2, maxWidth: 2 },
  maxTerms: 20_000_000,
  budget: { runs: 20, seed: 7 },
  ...more,
});

export const noNetwork = () => {
  throw new Error('no network was to be built');
};

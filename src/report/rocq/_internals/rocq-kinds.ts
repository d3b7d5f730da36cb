import { incrementsOf } from './increments.js';
import { fractionOf, listOf } from './integers.js';
import type { FilePart } from './read-part.js';
import type { RocqPoint } from './rocq-point.js';
import { scaledSquares } from './scaled-squares.js';

/** How one kind of statement is said and proved in Rocq. */
export interface RocqKind {
  /** Integers of the proof, `name : type := value`. */
  readonly integers: readonly (readonly [name: string, type: string, value: string])[];
  /** The checks with their arguments besides the point, in the order of the theorem. */
  readonly checks: readonly string[];
  /** The conclusion about X, Y and W; `{}` stands for R, m, ds and N. */
  readonly conclusion: string;
  /** The theorem that turns the checks into the conclusion, and its arguments. */
  readonly theorem: string;
}

type Read = (proof: FilePart, point: RocqPoint, statement: FilePart) => RocqKind | undefined;

const LOSS = '(@net_loss {} X Y)';

/**
 * The kinds that have a bridge to the definitions of the formal theorems. `undefined` for a statement
 * of the kind that has none.
 */
export const ROCQ_KINDS: Readonly<Record<string, Read>> = {
  'critical-point': () => ({
    integers: [],
    checks: ['check_critical'],
    conclusion: '@critical {} X Y W',
    theorem: 'critical_ok',
  }),
  'not-critical': (proof, { widths }) => ({
    integers: [direction(proof, widths)],
    checks: ['check_slope direction'],
    conclusion: '~ @critical {} X Y W',
    theorem: 'slope_ok direction',
  }),
  'not-a-local-minimum': (proof, { widths }) => ({
    integers: [curve('descent', proof.field('curve'), widths)],
    checks: ['check_descent descent'],
    conclusion: `~ locmin ${LOSS} W`,
    theorem: 'descent_ok descent',
  }),
  'strict-saddle': (proof, { widths }) => ({
    integers: [direction(proof, widths), curve('ascent', proof.field('ascent'), widths)],
    checks: ['check_critical', 'check_curvature direction', 'check_ascent ascent'],
    conclusion: '@strict_saddle {} X Y W',
    theorem: 'strict_saddle_ok direction ascent',
  }),
  'bad-saddle': (proof, point) => ({
    integers: [
      ...squares(proof, point),
      curve('descent', proof.field('descent'), point.widths),
      curve('ascent', proof.field('ascent'), point.widths),
    ],
    checks: [
      'check_critical',
      'check_squares factor squares',
      'check_descent descent',
      'check_ascent ascent',
    ],
    conclusion: '@bad_saddle {} X Y W',
    theorem: 'bad_saddle_ok factor squares descent ascent',
  }),
  'semidefinite-hessian': (proof, point, statement) =>
    statement.field('sign').text() === 'positive'
      ? {
          integers: squares(proof, point),
          checks: ['check_squares factor squares'],
          conclusion: '@hess_psd {} X Y W',
          theorem: 'squares_ok factor squares',
        }
      : undefined,
  'not-global': (proof, { widths }) => ({
    integers: [['better', 'list fraction', layers(proof.field('better'), widths)]],
    checks: ['check_better better'],
    conclusion: `~ globmin ${LOSS} W`,
    theorem: 'better_ok better',
  }),
};

type Integers = RocqKind['integers'][number];

function layers(part: FilePart, widths: readonly number[]): string {
  return listOf(part.weights(widths).map(fractionOf).reverse());
}

function direction(proof: FilePart, widths: readonly number[]): Integers {
  return ['direction', 'list fraction', layers(proof.field('direction'), widths)];
}

function curve(name: string, part: FilePart, widths: readonly number[]): Integers {
  return [name, 'list increment', incrementsOf(part, widths)];
}

function squares(proof: FilePart, point: RocqPoint): Integers[] {
  const { factor, list } = scaledSquares(proof.field('squares'), point);
  return [
    ['factor', 'BinNums.positive', `${factor}%positive`],
    ['squares', 'Certificate.squares', list],
  ];
}

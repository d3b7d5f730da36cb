import type fc from 'fast-check';
import {
  CLASS_ON_STRATUM,
  DATA_ASSUMPTIONS,
  depthCoverage,
  describePoint,
  satisfies,
  smallEnough,
} from '../../proofs/index.js';
import {
  type Check,
  type Claim,
  defineClaim,
  type Hypothesis,
  type StratumInstance,
  type Violation,
} from '../../src/claims/index.js';
import {
  type AblatedPoint,
  type CertificateDocument,
  certifyRank,
  certifyRefutation,
} from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import type { Mutant } from './mutant.js';

/** A point at which a variant of a statement fails, with what shows it to the kernel. */
export interface PointCounterexample {
  readonly at: string;
  readonly found: string;
  readonly expected: string;
  /** The point that the violation is about, when it is not the one examined. */
  readonly point?: AblatedPoint;
  /** The hypotheses of the variant that the data do not show by themselves. */
  readonly hypotheses?: () => readonly CertificateDocument[];
  readonly violation: () => CertificateDocument;
}

/** A statement about single points, changed on purpose. */
export interface PointVariant {
  readonly name: string;
  readonly slip: string;
  readonly statement: string;
  readonly compares: string;
  readonly hypotheses: readonly Hypothesis<Point>[];
  /** Whether to look at the strata; default: yes. Their data never lack an assumption. */
  readonly strata?: boolean;
  /** Which of the strata that satisfy the hypotheses to look at; default: all. */
  readonly applies?: (instance: StratumInstance) => boolean;
  readonly counterexample: (point: Point) => PointCounterexample | undefined;
  /** Draws points that satisfy the hypotheses, besides the strata. */
  readonly draws?: (bound: {
    readonly maxHidden: number;
    readonly maxWidth: number;
  }) => fc.Arbitrary<Point>;
}

/**
 * A variant of a claim about points, looked for on every stratum. Its certificate is a `refutation`:
 * the assumptions on the data that are ranks, the hypotheses, and the violation, all at one point.
 */
export function pointVariant(
  of: Claim<Point>,
  expected: Mutant['expected'],
  variant: PointVariant,
): Mutant {
  const { name, slip, statement, compares, hypotheses } = variant;
  const id = `${of.id}/${name}`;
  const violation = (point: Point): Violation | undefined => {
    const found = variant.counterexample(point);
    if (found === undefined) return undefined;
    return {
      at: found.at,
      found: found.found,
      expected: found.expected,
      certificate: () => {
        const given = dataDocuments(found.point ?? point, hypotheses);
        const more = found.hypotheses?.() ?? [];
        return certifyRefutation(id, [...given, ...more], found.violation());
      },
    };
  };
  const onStrata: Check<Point> = {
    kind: 'strata',
    compares,
    constant: CLASS_ON_STRATUM,
    applies: (instance) => variant.applies?.(instance) !== false && satisfies(hypotheses)(instance),
    violation: ({ point }) => violation(point),
  };
  const { draws } = variant;
  const onDrawn: readonly Check<Point>[] =
    draws === undefined
      ? []
      : [
          {
            kind: 'decisions',
            compares,
            instances: (scope) => (scope.kind === 'random' ? draws(smallEnough(scope)) : undefined),
            violation,
            describe: describePoint,
            ...depthCoverage(hypotheses),
          },
        ];
  return {
    of: of.id,
    expected,
    claim: defineClaim<Point>({
      id,
      title: of.title,
      source: of.source,
      slip,
      statement,
      tex: statement,
      hypotheses,
      dataHypotheses: [],
      restsOn: [],
      steps: [],
      conclusion: variant.strata === false ? onDrawn : [onStrata, ...onDrawn],
    }),
  };
}

/** The ranks of Σ_XX and Σ_YX, where they are assumed to be full. */
function dataDocuments(
  point: AblatedPoint,
  hypotheses: readonly Hypothesis<Point>[],
): readonly CertificateDocument[] {
  const { xxtFullRank, xytFullRank } = DATA_ASSUMPTIONS;
  const assumed = (id: string) => hypotheses.some((hypothesis) => hypothesis.id === id);
  return [
    ...(assumed(xxtFullRank.atPoint.id) ? [certifyRank(point, [['1', 'Sxx']])] : []),
    ...(assumed(xytFullRank.atPoint.id) ? [certifyRank(point, [['1', 'Syx']])] : []),
  ];
}

/** W_from ⋯ W_to as a word of the kernel. */
export function layersWord(from: number, to: number): string {
  return Array.from({ length: Math.max(from - to + 1, 0) }, (_, index) => `W${from - index}`).join(
    ' ',
  );
}

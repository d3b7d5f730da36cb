import { RationalMatrix } from '../../../src/exact/index.js';
import { statementHash } from '../../../src/kernel/index.js';
import {
  type AblatedPoint,
  ablatedExamples,
  type CertificateDocument,
  certify,
  certifyNotGlobal,
  certifyRank,
  certifySemidefinite,
  escapeFrom,
  type Json,
  type JsonObject,
  pointDocument,
  sampleStratum,
  strata,
  weightsDocument,
} from '../../../src/landscape/index.js';
import { Architecture } from '../../../src/network/index.js';
import {
  IDENTITY_3,
  irrationalTarget,
  pointFromRows,
  zeroPoint,
} from '../landscape/landscape-points.js';
import { WORDS } from './word-certificates.js';

/** A certificate for a statement, tied to it by the hash that it has now. */
export function sealed(statement: JsonObject, proof: Json): CertificateDocument {
  const kind = String(statement['kind']);
  return {
    statement,
    certificate: {
      format: 'lemmascope-certificate/1',
      kind,
      statement: statementHash(statement),
      proof,
    },
  };
}

/** A statement of a kind about a point, with what it claims, and its proof. */
export function about(
  kind: string,
  point: AblatedPoint,
  proof: JsonObject,
  claimed: JsonObject = {},
): CertificateDocument {
  const format = 'lemmascope-statement/1';
  return sealed({ format, kind, point: pointDocument(point), ...claimed }, proof);
}

const ONE = [[1]];
const SQUARE = [
  [1, 0],
  [0, 1],
];
const scalar = (...weights: readonly (number | string)[]) =>
  pointFromRows(
    [1, ...weights.map(() => 1)],
    ONE,
    ONE,
    weights.map((weight) => [[weight]]),
  );
const layers = (...weights: readonly (number | string)[]) =>
  weights.map((weight) => [[String(weight)]]);
const [WEIGHTED, DECAYED, DEAD] = ablatedExamples().map(({ point }) => point) as [
  AblatedPoint,
  AblatedPoint,
  AblatedPoint,
];
/** L = ½(ba − 1)² + ½ · ¼ · 2(a² + b²) at a = b: critical for a² = 1 − μ. */
const SHRUNK: AblatedPoint = {
  ...scalar('1/2', '1/2'),
  weightDecay: RationalMatrix.fromRows([['3/4']]).at(0, 0),
};

const LINE_WITH_INTERCEPT = [
  [1, 1, 1],
  [0, 1, 2],
];
/** One unit, on for one sample and off for the other: it fits the sample it sees. */
const HALF_SEEN: AblatedPoint = {
  ...pointFromRows([1, 1, 1], [[1, -1]], [[1, 2]], [ONE, ONE]),
  activation: 'relu',
};
/** Every unit is on for every sample, and the product is the best linear map. */
const LINEAR_FIT: AblatedPoint = {
  ...pointFromRows([2, 1, 1, 1], LINE_WITH_INTERCEPT, [[4, 0, 2]], [[[3, -1]], ONE, ONE]),
  activation: 'relu',
};
/** Units on for all, for some and for no samples; a weighted loss. */
const ALL_SORTS: AblatedPoint = {
  ...pointFromRows(
    [2, 3, 1],
    LINE_WITH_INTERCEPT,
    [[1, 1, 4]],
    [
      [
        [1, 0],
        [-3, 2],
        [-1, 0],
      ],
      [[1, 3, 5]],
    ],
  ),
  lossWeights: RationalMatrix.fromRows([[1, 1, 2]]),
  activation: 'relu',
};

/** The class of the first sample of the strata that belongs to it. */
function sampled(widths: readonly number[], kind: string, seed: number): CertificateDocument {
  const architecture = Architecture.of(widths);
  for (const stratum of strata(architecture)) {
    const { document } = certify(sampleStratum(architecture, stratum, seed));
    if (document?.statement['kind'] === kind) return document;
  }
  throw new Error(`no ${kind} among the strata of ${widths}`);
}

function descent(point: AblatedPoint): JsonObject {
  const found = escapeFrom(point);
  if (found.kind !== 'descent') throw new Error(`no descent: ${found.kind}`);
  const terms = found.curve.terms.map(({ power, weights }) => ({
    power,
    weights: weightsDocument(weights),
  }));
  return { curve: { terms } };
}

/** (x + y)² + (x − y)² = 2x² + 2y². */
const IDENTITY: CertificateDocument = (() => {
  const term = (coefficient: string, ...exponents: number[]) => ({ coefficient, exponents });
  const sum = [term('1', 1, 0), term('1', 0, 1)];
  const difference = [term('1', 1, 0), term('-1', 0, 1)];
  return sealed(
    {
      format: 'lemmascope-statement/1',
      kind: 'polynomial-identity',
      variables: ['x', 'y'],
      left: [term('2', 2, 0), term('2', 0, 2)],
      right: [
        [sum, sum],
        [difference, difference],
      ],
    },
    {},
  );
})();

function refuting(
  claim: string,
  hypotheses: readonly CertificateDocument[],
  violation: CertificateDocument,
): CertificateDocument {
  return sealed(
    {
      format: 'lemmascope-statement/1',
      kind: 'refutation',
      claim,
      hypotheses: hypotheses.map((one) => one.statement),
      violation: violation.statement,
    },
    {
      hypotheses: hypotheses.map((one) => one.certificate),
      violation: violation.certificate,
    },
  );
}

const fitted = (c: number) =>
  pointFromRows([3, 1, 3], IDENTITY_3, irrationalTarget(c), [[[0, 0, c]], [[0], [0], [1]]]);
const withoutSamples = ({ x: _, y: __, ...point }: AblatedPoint): AblatedPoint => point;

/** Certificates of every kind and method that the checker accepts, by name. */
export const ACCEPTED: Readonly<Record<string, CertificateDocument>> = {
  'critical-point': about('critical-point', zeroPoint([2, 1, 2]), {}),
  'critical-point by moments': about('critical-point', withoutSamples(zeroPoint([2, 1, 2])), {}),
  'critical-point with weight decay': about('critical-point', DECAYED, {}),
  'not-critical': certify(scalar(1, 3)).document!,
  'not-critical, ReLU': certify({
    ...pointFromRows([2, 1, 1], SQUARE, [[1, 2]], [[[1, -1]], [['1/2']]]),
    activation: 'relu',
  }).document!,
  'not-a-local-minimum, order 2': about(
    'not-a-local-minimum',
    zeroPoint([2, 1, 2]),
    descent(zeroPoint([2, 1, 2])),
  ),
  'not-a-local-minimum, flat': about(
    'not-a-local-minimum',
    zeroPoint([1, 1, 1, 1]),
    descent(zeroPoint([1, 1, 1, 1])),
  ),
  'not-a-local-minimum, powers': about('not-a-local-minimum', scalar(0, 0, 0), {
    // L(t) − L(0) = −t²·t²·t³ + …
    curve: {
      terms: [
        { power: 2, weights: layers(1, 1, 0) },
        { power: 3, weights: layers(0, 0, 1) },
      ],
    },
  }),
  'strict-saddle': certify(zeroPoint([2, 1, 2])).document!,
  'strict-saddle beside irrational eigenvalues': certify(fitted(2)).document!,
  'strict-saddle, sampled': sampled([2, 1, 2], 'strict-saddle', 7),
  'bad-saddle': certify(zeroPoint([1, 1, 1, 1])).document!,
  'bad-saddle, sampled': sampled([1, 2, 1, 1], 'bad-saddle', 3),
  'bad-saddle by moments': certify(withoutSamples(zeroPoint([2, 1, 1, 2]))).document!,
  'local-minimum, positive-definite': certify(SHRUNK).document!,
  'local-minimum, positive-definite, flat': certify(DECAYED).document!,
  'local-minimum, gauge-orbit': certify(WEIGHTED).document!,
  'local-minimum, dead-relu': certify(DEAD).document!,
  'local-minimum, least-squares': certify(LINEAR_FIT).document!,
  'local-minimum, least-squares, half seen': certify(HALF_SEEN).document!,
  'local-minimum, least-squares, all sorts': about('local-minimum', ALL_SORTS, {
    method: 'least-squares',
  }),
  'local-minimum, least-squares, linear': about(
    'local-minimum',
    withoutSamples(pointFromRows([1, 1, 1], [[1, 2]], [[1, 1]], [[['3/5']], [[1]]])),
    { method: 'least-squares' },
  ),
  'not-global, half seen': certifyNotGlobal(HALF_SEEN)!,
  'not-global': certifyNotGlobal(zeroPoint([2, 1, 2]))!,
  'not-global, weighted': certifyNotGlobal(WEIGHTED)!,
  'not-global, ReLU': certifyNotGlobal(DEAD)!,
  'global-minimum, least-squares': certify(
    pointFromRows([1, 1, 1], [[1, 2]], [[1, 1]], [[['3/5']], [[1]]]),
  ).document!,
  'global-minimum, spectral': certify(
    pointFromRows(
      [2, 1, 2],
      SQUARE,
      [
        [2, 0],
        [0, 1],
      ],
      [[[2, 0]], [[1], [0]]],
    ),
  ).document!,
  'global-minimum, zero-loss': about(
    'global-minimum',
    { ...scalar(1, 1), activation: 'relu' },
    { method: 'zero-loss' },
    { value: '0' },
  ),
  'near-global-minimum': certify(fitted(3)).document!,
  'near-global-minimum, away from it': (() => {
    const { statement, certificate } = certify(fitted(3)).document!;
    const lowerBound = '1/3';
    return sealed({ ...statement, lowerBound }, certificate['proof'] as JsonObject);
  })(),
  'non-convex': about('non-convex', scalar(1, 1), { other: layers(-1, -1) }),
  'non-concave': about('non-concave', scalar(2, 2), { other: layers(0, 0) }),
  'polynomial-identity': IDENTITY,
  'refutation, with hypotheses': refuting(
    'every critical point is a global minimum',
    [about('critical-point', zeroPoint([1, 1, 1, 1]), {})],
    certifyNotGlobal(zeroPoint([1, 1, 1, 1]))!,
  ),
  'refutation of two hypotheses': refuting(
    'with weight decay a local minimum is global',
    [about('critical-point', DECAYED, {}), certify(DECAYED).document!],
    certifyNotGlobal(DECAYED)!,
  ),
  'matrix-rank': certifyRank(scalar(2, 3), [['1', 'W2 W1 Sxx']]),
  'matrix-rank of a projector': certifyRank(
    {
      ...pointFromRows([3, 2, 2], IDENTITY_3, IDENTITY_3.slice(1), [
        [
          [1, 2, 0],
          [0, 0, '1/3'],
        ],
        [
          [1, 2],
          [2, 4],
        ],
      ]),
    },
    [
      ['1', ''],
      ['-1', 'W2 G W2^T'],
    ],
    {
      G: RationalMatrix.fromRows([
        ['1/25', '2/25'],
        ['0', '0'],
      ]),
    },
  ),
  'matrix-rank by moments': certifyRank(withoutSamples(zeroPoint([2, 1, 2])), [
    ['1/2', 'Syx Sxx'],
    ['-1', 'Syy Syx'],
    ['1', 'W2 W1'],
  ]),
  'matrix-rank with a weighted loss': certifyRank(WEIGHTED, [['1', 'W2 W1']]),
  'semidefinite-hessian, positive': certifySemidefinite(scalar(3, '1/4'), 'positive')!,
  'semidefinite-hessian, positive, ReLU': certifySemidefinite(DEAD, 'positive')!,
  'semidefinite-hessian, negative': certifySemidefinite(zeroPoint([1, 1, 1, 1]), 'negative')!,
  'refutation by ranks': refuting(
    'where the Hessian is positive semidefinite the product has full rank',
    [certifySemidefinite(zeroPoint([1, 1, 1, 1]), 'positive')!],
    certifyRank(zeroPoint([1, 1, 1, 1]), [['1', 'W3 W2 W1']]),
  ),
  'refutation, without hypotheses': refuting(
    'the loss is convex',
    [],
    about('non-convex', scalar(1, 1), { other: layers(-1, -1) }),
  ),
  ...WORDS,
};

/** A copy that may be changed. */
export function copyOf(name: string): { statement: Loose; certificate: Loose } {
  return JSON.parse(JSON.stringify(ACCEPTED[name])) as never;
}

// biome-ignore lint/suspicious/noExplicitAny: mutations put anything anywhere.
export type Loose = any;

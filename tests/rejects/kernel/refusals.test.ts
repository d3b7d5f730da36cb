import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCertificate, statementHash } from '../../../src/kernel/index.js';
import { ACCEPTED, copyOf, type Loose } from '../../unit/kernel/certificates.js';
import type { Bad } from './bad.js';
import { timed } from './timed.js';
import { WORD_ROWS } from './word-rows.js';

const POINT = 'statement.point';
const PROOF = 'certificate.proof';
const NINES = '9'.repeat(10_001);

// A name here is a name of ACCEPTED: the same certificate unchanged is accepted there.
const TABLE: readonly Bad[] = [
  {
    code: 'KERNEL_BOUND_WRONG',
    of: 'near-global-minimum, away from it',
    change: ({ statement }) => {
      statement.lowerBound = '4';
    },
    path: 'statement.lowerBound',
    shown: { derived: '7/2', claimed: '>= 4', difference: '-1/2' },
  },
  {
    code: 'KERNEL_CHORD',
    of: 'non-convex',
    change: ({ statement, certificate }) => {
      certificate.proof.other = statement.point.weights;
    },
    path: `${PROOF}.other`,
    shown: { derived: '0', claimed: '> 0', difference: '0' },
  },
  {
    code: 'KERNEL_CHORD',
    of: 'non-concave',
    change: ({ statement, certificate }) => {
      statement.kind = 'non-convex';
      certificate.kind = 'non-convex';
    },
    path: `${PROOF}.other`,
    shown: { derived: '0', claimed: '> 5/2', difference: '-5/2' },
  },
  {
    code: 'KERNEL_CURVATURE_NOT_NEGATIVE',
    of: 'strict-saddle',
    change: ({ certificate }) => {
      certificate.proof.direction = zeros(certificate.proof.direction);
    },
    path: `${PROOF}.direction`,
    shown: { derived: '0', claimed: '< 0' },
  },
  {
    code: 'KERNEL_DIMENSION_WRONG',
    of: 'local-minimum, gauge-orbit',
    change: ({ certificate }) => {
      certificate.proof.kernelDimension = 0;
    },
    path: `${PROOF}.kernelDimension`,
    shown: { derived: '1', claimed: '= 0', difference: '1' },
  },
  {
    code: 'KERNEL_FORMAT_UNKNOWN',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.format = 'lemmascope-statement/2';
    },
    path: 'statement.format',
    shown: { derived: 'lemmascope-statement/1', claimed: 'lemmascope-statement/2' },
  },
  {
    code: 'KERNEL_FORMAT_UNKNOWN',
    of: 'critical-point',
    change: ({ certificate }) => {
      certificate.format = 'lemmascope-statement/1';
    },
    path: 'certificate.format',
    shown: { derived: 'lemmascope-certificate/1' },
  },
  {
    code: 'KERNEL_GRADIENT_NONZERO',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.weights[0][0][0] = '1';
    },
    path: POINT,
    shown: { derived: '-1', claimed: '= 0', difference: '-1' },
  },
  {
    code: 'KERNEL_GRADIENT_NONZERO',
    of: 'critical-point with weight decay',
    change: ({ statement }) => {
      statement.point.weights[0][0][0] = '1';
    },
    path: POINT,
    shown: { derived: '1/10' },
  },
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: 'polynomial-identity',
    change: ({ statement }) => {
      statement.left[0].coefficient = '5/2';
    },
    path: 'statement.left',
    shown: { derived: '2', claimed: '= 5/2', difference: '-1/2' },
  },
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: 'polynomial-identity',
    change: ({ statement }) => {
      statement.right.pop();
    },
    path: 'statement.left',
    shown: { derived: '1', claimed: '= 2' },
  },
  {
    code: 'KERNEL_INVERSE_WRONG',
    of: 'global-minimum, spectral',
    change: ({ certificate }) => {
      certificate.proof.xxInverse[0][0] = '2';
    },
    path: `${PROOF}.xxInverse`,
    shown: { derived: '4', claimed: '= 2', difference: '2' },
  },
  {
    code: 'KERNEL_KIND_MISMATCH',
    of: 'critical-point',
    change: ({ certificate }) => {
      certificate.kind = 'strict-saddle';
    },
    path: 'certificate.kind',
    shown: { derived: 'critical-point', claimed: 'strict-saddle' },
  },
  {
    code: 'KERNEL_KIND_UNKNOWN',
    of: 'critical-point',
    change: ({ statement, certificate }) => {
      statement.kind = 'constructor';
      certificate.kind = 'constructor';
    },
    path: 'statement.kind',
    shown: { claimed: 'constructor' },
  },
  {
    code: 'KERNEL_KIND_UNKNOWN',
    of: 'refutation, with hypotheses',
    change: ({ statement }) => {
      statement.violation.kind = 'refutation';
    },
    path: 'statement.violation.kind',
    shown: { claimed: 'refutation' },
  },
  {
    code: 'KERNEL_LOSS_INVALID',
    of: 'local-minimum, gauge-orbit',
    change: ({ statement }) => {
      statement.point.loss.weights[0][0] = '-1';
    },
    path: `${POINT}.data`,
    shown: { derived: '-1', claimed: '>= 0' },
  },
  {
    code: 'KERNEL_LOSS_INVALID',
    of: 'critical-point with weight decay',
    change: ({ statement }) => {
      statement.point.weightDecay = '-1/10';
    },
    path: `${POINT}.weightDecay`,
    shown: { derived: '-1/10', claimed: '>= 0' },
  },
  {
    code: 'KERNEL_METHOD_UNKNOWN',
    of: 'global-minimum, least-squares',
    change: ({ certificate }) => {
      certificate.proof.method = 'authority';
    },
    path: `${PROOF}.method`,
    shown: { claimed: 'authority' },
  },
  {
    code: 'KERNEL_METHOD_UNKNOWN',
    of: 'local-minimum, gauge-orbit',
    change: ({ certificate }) => {
      certificate.proof.method = 'convex';
    },
    path: `${PROOF}.method`,
  },
  {
    code: 'KERNEL_METHOD_UNKNOWN',
    of: 'near-global-minimum',
    change: ({ certificate }) => {
      certificate.proof.method = 'spectral';
    },
    path: `${PROOF}.method`,
  },
  {
    code: 'KERNEL_MOMENTS_IMPOSSIBLE',
    of: 'critical-point by moments',
    change: ({ statement }) => {
      statement.point.data.moments.yx[0][0] = '2';
    },
    path: `${POINT}.data.moments`,
    shown: { claimed: '>= 0' },
  },
  {
    code: 'KERNEL_MOMENTS_IMPOSSIBLE',
    of: 'critical-point by moments',
    change: ({ statement }) => {
      statement.point.data.moments.xx[0][1] = '1';
    },
    path: `${POINT}.data.moments`,
    shown: { derived: '1', claimed: '= 0' },
  },
  {
    code: 'KERNEL_NOT_AN_ASCENT',
    of: 'strict-saddle',
    change: ({ certificate }) => {
      certificate.proof.ascent = {
        terms: [{ power: 1, weights: certificate.proof.direction }],
      };
    },
    path: `${PROOF}.ascent`,
    shown: { claimed: '> 0' },
  },
  {
    code: 'KERNEL_NOT_AN_ASCENT',
    of: 'bad-saddle',
    change: ({ certificate }) => {
      certificate.proof.ascent = { terms: [] };
    },
    path: `${PROOF}.ascent`,
    shown: { derived: '0', claimed: '> 0' },
  },
  {
    code: 'KERNEL_NOT_AN_EIGENVECTOR',
    of: 'global-minimum, spectral',
    change: ({ certificate }) => {
      certificate.proof.eigenvectors = [
        ['1', '1'],
        ['1', '-1'],
      ];
    },
    path: `${PROOF}.eigenvectors`,
  },
  {
    code: 'KERNEL_NOT_APPLICABLE',
    of: 'critical-point',
    change: ({ statement, certificate }) => {
      statement.kind = 'local-minimum';
      certificate.kind = 'local-minimum';
      certificate.proof = { method: 'dead-relu', layer: 1 };
    },
    path: `${PROOF}.layer`,
    shown: { derived: 'ReLU', claimed: 'linear' },
  },
  {
    code: 'KERNEL_NOT_APPLICABLE',
    of: 'local-minimum, dead-relu',
    change: ({ statement }) => {
      statement.point.weightDecay = '1';
    },
    path: `${PROOF}.layer`,
    shown: { claimed: 'weight decay' },
  },
  {
    code: 'KERNEL_NOT_APPLICABLE',
    of: 'local-minimum, positive-definite',
    change: ({ certificate }) => {
      certificate.proof.method = 'gauge-orbit';
      certificate.proof.kernelDimension = 0;
    },
    path: PROOF,
    shown: { claimed: 'weight decay' },
  },
  {
    code: 'KERNEL_NOT_APPLICABLE',
    of: 'global-minimum, spectral',
    change: ({ statement }) => {
      statement.point.loss = {
        kind: 'weighted',
        weights: [
          ['1', '1'],
          ['1', '1'],
        ],
      };
    },
    path: PROOF,
    shown: { claimed: 'a weighted loss' },
  },
  {
    code: 'KERNEL_NOT_APPLICABLE',
    of: 'global-minimum, zero-loss',
    change: ({ certificate }) => {
      certificate.proof.method = 'least-squares';
    },
    path: PROOF,
    shown: { claimed: 'ReLU' },
  },
  {
    code: 'KERNEL_NOT_A_DESCENT',
    of: 'not-a-local-minimum, powers',
    change: ({ certificate }) => {
      certificate.proof.curve.terms[1].weights[2][0][0] = '-1';
    },
    path: `${PROOF}.curve`,
    shown: { derived: '1', claimed: '< 0', difference: '1' },
  },
  {
    code: 'KERNEL_NOT_A_DESCENT',
    of: 'bad-saddle',
    change: ({ certificate }) => {
      certificate.proof.descent = certificate.proof.ascent;
    },
    path: `${PROOF}.descent`,
    shown: { claimed: '< 0' },
  },
  {
    code: 'KERNEL_NOT_BETTER',
    of: 'not-global',
    change: ({ statement, certificate }) => {
      certificate.proof.better = statement.point.weights;
    },
    path: `${PROOF}.better`,
    shown: { derived: '5/2', claimed: '< 5/2', difference: '0' },
  },
  {
    code: 'KERNEL_NOT_JSON',
    of: 'local-minimum, dead-relu',
    change: ({ certificate }) => {
      certificate.proof.layer = Number.NaN;
    },
    path: `${PROOF}.layer`,
  },
  {
    code: 'KERNEL_NOT_LEAST_SQUARES',
    of: 'global-minimum, spectral',
    change: ({ certificate }) => {
      certificate.proof = { method: 'least-squares' };
    },
    path: PROOF,
    shown: { claimed: '= 0' },
  },
  {
    code: 'KERNEL_NOT_LEAST_SQUARES',
    of: 'local-minimum, least-squares',
    change: ({ statement }) => {
      statement.point.data.y[0][0] = '5';
    },
    path: PROOF,
    shown: { derived: '-1', claimed: '= 0' },
  },
  {
    // Right on the path that is on for all samples; wrong on the one that is on for the last.
    code: 'KERNEL_NOT_LEAST_SQUARES',
    of: 'local-minimum, least-squares, all sorts',
    change: ({ statement }) => {
      statement.point.data.y = [['0', '3', '3']];
      statement.point.loss.weights = [['1', '1', '1']];
    },
    path: PROOF,
    shown: { derived: '1', claimed: '= 0' },
  },
  {
    code: 'KERNEL_NOT_APPLICABLE',
    of: 'local-minimum, least-squares',
    change: ({ statement }) => {
      statement.point.weightDecay = '1';
    },
    path: PROOF,
    shown: { claimed: 'weight decay' },
  },
  {
    code: 'KERNEL_REGION_NOT_OPEN',
    of: 'local-minimum, least-squares, half seen',
    change: ({ statement }) => {
      statement.point.weights[0][0][0] = '0';
    },
    path: POINT,
  },
  {
    code: 'KERNEL_PART_UNEXPECTED',
    of: 'local-minimum, least-squares',
    change: ({ certificate }) => {
      certificate.proof.layer = 1;
    },
    path: PROOF,
  },
  {
    code: 'KERNEL_NOT_ORTHOGONAL',
    of: 'global-minimum, spectral',
    change: ({ certificate }) => {
      certificate.proof.eigenvectors = [
        ['1', '1'],
        ['0', '1'],
      ];
    },
    path: `${PROOF}.eigenvectors`,
    shown: { derived: '1', claimed: '= 0' },
  },
  {
    code: 'KERNEL_NOT_ORTHOGONAL',
    of: 'global-minimum, spectral',
    change: ({ certificate }) => {
      certificate.proof.eigenvectors = zeros(certificate.proof.eigenvectors);
    },
    path: `${PROOF}.eigenvectors`,
    shown: { derived: '0', claimed: '> 0' },
  },
  {
    code: 'KERNEL_NOT_SORTED',
    of: 'global-minimum, spectral',
    change: ({ certificate }) => {
      certificate.proof.eigenvalues.reverse();
      for (const row of certificate.proof.eigenvectors) row.reverse();
    },
    path: `${PROOF}.eigenvalues`,
    shown: { derived: '1', claimed: '>= 4', difference: '-3' },
  },
  {
    code: 'KERNEL_NOT_SYMMETRIC',
    of: 'near-global-minimum',
    change: ({ certificate }) => {
      certificate.proof.slack[0][1] = '1';
    },
    path: `${PROOF}.slack`,
  },
  ...[
    '1e5',
    ' 1',
    '1 ',
    '1/0',
    '-0',
    '+1',
    '01',
    '1/-2',
    '1/02',
    '0.5',
    '',
    '٣',
    '0x10',
    '1_0',
  ].map(
    (text): Bad => ({
      code: 'KERNEL_NUMBER_MALFORMED',
      of: 'not-global',
      change: ({ certificate }) => {
        certificate.proof.better[0][0][1] = text;
      },
      path: `${PROOF}.better[0][0][1]`,
      shown: { derived: '"p" or "p/q"', claimed: text },
    }),
  ),
  {
    code: 'KERNEL_NUMBER_TOO_LONG',
    of: 'not-global',
    change: ({ certificate }) => {
      certificate.proof.better[1][0][0] = NINES;
    },
    path: `${PROOF}.better[1][0][0]`,
    shown: { derived: '10000' },
  },
  {
    code: 'KERNEL_OPTIMUM_MISSED',
    of: 'global-minimum, spectral',
    change: ({ statement }) => {
      statement.point.weights = [[['0', '1']], [['0'], ['1']]];
      statement.value = '2';
    },
    path: 'statement.value',
    shown: { derived: '1/2', claimed: '= 2', difference: '-3/2' },
  },
  {
    code: 'KERNEL_OPTIMUM_MISSED',
    of: 'global-minimum, least-squares',
    change: ({ certificate }) => {
      certificate.proof.method = 'zero-loss';
    },
    path: 'statement.value',
    shown: { derived: '0' },
  },
  {
    code: 'KERNEL_OUT_OF_RANGE',
    of: 'local-minimum, dead-relu',
    change: ({ certificate }) => {
      certificate.proof.layer = 2;
    },
    path: `${PROOF}.layer`,
    shown: { derived: '1 to 1', claimed: '2' },
  },
  ...[0, -1, 1.5, 1e300].map(
    (power): Bad => ({
      code: 'KERNEL_OUT_OF_RANGE',
      of: 'not-a-local-minimum, powers',
      change: ({ certificate }) => {
        certificate.proof.curve.terms[0].power = power;
      },
      path: `${PROOF}.curve.terms[0].power`,
      shown: { claimed: String(power) },
    }),
  ),
  {
    code: 'KERNEL_OUT_OF_RANGE',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.widths[1] = 0;
    },
    path: `${POINT}.widths[1]`,
  },
  {
    code: 'KERNEL_OUT_OF_RANGE',
    of: 'polynomial-identity',
    change: ({ statement }) => {
      statement.left[0].exponents[0] = -1;
    },
    path: 'statement.left[0].exponents[0]',
  },
  ...['format', 'kind', 'statement', 'proof'].map(
    (key): Bad => ({
      code: 'KERNEL_PART_MISSING',
      of: 'strict-saddle',
      change: ({ certificate }) => {
        delete certificate[key];
      },
      path: 'certificate',
      shown: { derived: key },
      stale: true,
    }),
  ),
  {
    code: 'KERNEL_PART_MISSING',
    of: 'strict-saddle',
    change: ({ certificate }) => {
      delete certificate.proof.ascent;
    },
    path: PROOF,
    shown: { derived: 'ascent' },
  },
  {
    code: 'KERNEL_PART_MISSING',
    of: 'global-minimum, spectral',
    change: ({ statement }) => {
      delete statement.value;
    },
    path: 'statement',
    shown: { derived: 'value' },
  },
  {
    code: 'KERNEL_PART_UNEXPECTED',
    of: 'critical-point',
    change: ({ certificate }) => {
      certificate.proof.note = 'trust me';
    },
    path: PROOF,
    shown: { claimed: 'note' },
  },
  {
    code: 'KERNEL_PART_UNEXPECTED',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.globalMinimum = true;
    },
    path: 'statement',
    shown: { claimed: 'globalMinimum' },
  },
  {
    code: 'KERNEL_PART_UNEXPECTED',
    of: 'critical-point',
    change: ({ statement }) => {
      Object.defineProperty(statement.point, '__proto__', { value: {}, enumerable: true });
    },
    path: POINT,
    shown: { claimed: '__proto__' },
  },
  {
    code: 'KERNEL_POINTS_DIFFER',
    of: 'refutation, with hypotheses',
    change: ({ statement, certificate }) => {
      statement.hypotheses[0].point.data.y[0][0] = '2';
      certificate.proof.hypotheses[0].statement = statementHash(statement.hypotheses[0]);
    },
    path: 'statement.hypotheses[0].point',
  },
  {
    code: 'KERNEL_RANK_TOO_SMALL',
    of: 'local-minimum, gauge-orbit',
    change: ({ certificate }) => {
      certificate.proof.method = 'positive-definite';
      delete certificate.proof.kernelDimension;
    },
    path: `${PROOF}.squares`,
    shown: { derived: '3', claimed: '= 4', difference: '-1' },
  },
  {
    code: 'KERNEL_RANK_TOO_SMALL',
    of: 'bad-saddle',
    change: ({ statement, certificate }) => {
      // A saddle whose Hessian is 0: its gauge orbit is a point.
      statement.kind = 'local-minimum';
      certificate.kind = 'local-minimum';
      certificate.proof = { method: 'gauge-orbit', squares: [], kernelDimension: 0 };
    },
    path: `${PROOF}.squares`,
    shown: { derived: '0', claimed: '= 3' },
  },
  {
    code: 'KERNEL_REGION_NOT_OPEN',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.activation = 'relu';
    },
    path: POINT,
    shown: { derived: '0', claimed: '<> 0' },
  },
  {
    code: 'KERNEL_SAMPLES_NEEDED',
    of: 'critical-point by moments',
    change: ({ statement }) => {
      statement.point.activation = 'relu';
    },
    path: `${POINT}.data`,
    shown: { derived: 'x and y', claimed: 'moments' },
  },
  {
    code: 'KERNEL_SHAPE',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.weights[0][0].push('0');
    },
    path: `${POINT}.weights[0][0]`,
    shown: { derived: '2 items', claimed: '3 items' },
  },
  {
    code: 'KERNEL_SHAPE',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.widths = [2, 2];
    },
    path: `${POINT}.widths`,
  },
  {
    code: 'KERNEL_SHAPE',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.data = { x: [[], []], y: [[], []] };
    },
    path: `${POINT}.data.x`,
  },
  {
    code: 'KERNEL_SHAPE',
    of: 'refutation, with hypotheses',
    change: ({ certificate }) => {
      certificate.proof.hypotheses = [];
    },
    path: `${PROOF}.hypotheses`,
    shown: { derived: '1 items', claimed: '0 items' },
  },
  {
    code: 'KERNEL_SHAPE',
    of: 'polynomial-identity',
    change: ({ statement }) => {
      statement.variables = ['x', 'x'];
    },
    path: 'statement.variables',
  },
  {
    code: 'KERNEL_SLOPE_NOT_NEGATIVE',
    of: 'not-critical',
    change: ({ certificate }) => {
      certificate.proof.direction = negated(certificate.proof.direction);
    },
    path: `${PROOF}.direction`,
    shown: { claimed: '< 0' },
  },
  {
    code: 'KERNEL_SQUARES_DIFFER',
    of: 'local-minimum, gauge-orbit',
    change: ({ certificate }) => {
      certificate.proof.squares.pop();
    },
    path: `${PROOF}.squares`,
  },
  {
    code: 'KERNEL_SQUARES_DIFFER',
    of: 'near-global-minimum',
    change: ({ certificate }) => {
      certificate.proof.residualSquares[0].weight += '0';
    },
    path: `${PROOF}.residualSquares`,
  },
  {
    code: 'KERNEL_SQUARE_NEGATIVE',
    of: 'local-minimum, positive-definite, flat',
    change: ({ certificate }) => {
      certificate.proof.squares[1].weight = `-${certificate.proof.squares[1].weight}`;
    },
    path: `${PROOF}.squares[1].weight`,
    shown: { claimed: '>= 0' },
  },
  {
    code: 'KERNEL_STATEMENT_MISMATCH',
    of: 'not-global',
    change: ({ statement }) => {
      statement.point.weights[0][0][0] = '1/1000';
    },
    path: 'certificate.statement',
    stale: true,
  },
  {
    code: 'KERNEL_STATEMENT_MISMATCH',
    of: 'refutation, with hypotheses',
    change: ({ statement, certificate }) => {
      certificate.proof.hypotheses[0].statement = statementHash(statement.violation);
    },
    path: `${PROOF}.hypotheses[0].statement`,
  },
  {
    code: 'KERNEL_TOO_DEEP',
    of: 'critical-point',
    change: ({ certificate }) => {
      let deep: unknown = [];
      for (let level = 0; level < 33; level++) deep = [deep];
      certificate.proof = deep;
    },
    path: `${PROOF}${'[0]'.repeat(32)}`,
  },
  {
    code: 'KERNEL_TOO_LARGE',
    of: 'critical-point',
    change: ({ certificate }) => {
      certificate.proof.padding = 'x'.repeat(10_000_001);
    },
    path: `${PROOF}.padding`,
  },
  {
    code: 'KERNEL_TYPE',
    of: 'not-global',
    change: ({ certificate }) => {
      certificate.proof.better[0][0][0] = 1;
    },
    path: `${PROOF}.better[0][0][0]`,
    shown: { derived: 'a string' },
  },
  {
    code: 'KERNEL_TYPE',
    of: 'local-minimum, dead-relu',
    change: ({ certificate }) => {
      certificate.proof.layer = '1';
    },
    path: `${PROOF}.layer`,
    shown: { derived: 'a whole number' },
  },
  {
    code: 'KERNEL_TYPE',
    of: 'critical-point',
    change: ({ certificate }) => {
      certificate.proof = [];
    },
    path: PROOF,
    shown: { derived: 'an object' },
  },
  {
    code: 'KERNEL_TYPE',
    of: 'strict-saddle',
    change: ({ certificate }) => {
      certificate.proof.direction = { 0: [['1', '1']], 1: [['1'], ['1']], length: 2 };
    },
    path: `${PROOF}.direction`,
    shown: { derived: 'an array' },
  },
  {
    code: 'KERNEL_UNIT_ALIVE',
    of: 'local-minimum, dead-relu',
    change: ({ statement }) => {
      statement.point.weights[0][0][0] = '1';
    },
    path: `${PROOF}.layer`,
    shown: { derived: '1', claimed: '< 0' },
  },
  {
    code: 'KERNEL_UNIT_ALIVE',
    of: 'local-minimum, dead-relu',
    change: ({ statement }) => {
      statement.point.weights[0][0][0] = '0';
    },
    path: `${PROOF}.layer`,
    shown: { derived: '0', claimed: '< 0' },
  },
  {
    code: 'KERNEL_VALUE_WRONG',
    of: 'global-minimum, zero-loss',
    change: ({ statement }) => {
      statement.value = '1/2';
    },
    path: 'statement.value',
    shown: { derived: '0', claimed: '= 1/2', difference: '-1/2' },
  },
  {
    code: 'KERNEL_WORD_UNKNOWN',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.activation = 'tanh';
    },
    path: `${POINT}.activation`,
    shown: { claimed: 'tanh' },
  },
  {
    code: 'KERNEL_WORD_UNKNOWN',
    of: 'critical-point',
    change: ({ statement }) => {
      statement.point.loss = { kind: 'absolute' };
    },
    path: `${POINT}.loss.kind`,
  },
  {
    code: 'KERNEL_WORK_EXCEEDED',
    of: 'critical-point',
    change: ({ statement }) => {
      const zero = (rows: number, columns: number) =>
        Array.from({ length: rows }, () => Array(columns).fill('0'));
      statement.point.widths = [40, 40, 40];
      statement.point.weights = [zero(40, 40), zero(40, 40)];
      statement.point.data = { x: zero(40, 40), y: zero(40, 40) };
    },
    path: '',
  },
  ...WORD_ROWS,
];

const SILENT = [
  'KERNEL_NOT_JSON',
  'KERNEL_PART_UNEXPECTED',
  'KERNEL_TOO_DEEP',
  'KERNEL_TOO_LARGE',
  'KERNEL_WORK_EXCEEDED',
];

describe('a bad sibling of an accepted certificate', () => {
  it.each(TABLE.map((row, index) => [`${index}`, row.code, row.of, row] as const))(
    '%s: %s, %s',
    (_index, code, of, { change, path, shown, stale }) => {
      const document = copyOf(of);
      expect(checkCertificate(document.statement, document.certificate)).toEqual({
        accepted: true,
      });
      change(document);
      const { statement, certificate } = document;
      if (!stale) certificate.statement = statementHash(statement);
      const verdict = timed(statement, certificate);
      expect(verdict).toMatchObject({ accepted: false, code, path, ...shown });
      expect(Object.keys(verdict).sort()).toEqual(
        ['accepted', 'claimed', 'code', 'derived', 'difference', 'path'].sort(),
      );
      if (!SILENT.includes(code)) expect(verdict).not.toMatchObject({ derived: '' });
    },
  );

  it('when the observer fails', () => {
    const { statement, certificate } = copyOf('critical-point');
    const fail = () => {
      throw new Error('no');
    };
    expect(checkCertificate(statement, certificate, fail)).toMatchObject({
      accepted: false,
      code: 'KERNEL_STOPPED',
    });
  });

  it('exists for every code of the kernel', () => {
    const room = resolve(import.meta.dirname, '../../../src/kernel');
    const text = readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join(room, file), 'utf8'))
      .join();
    const codes = new Set(text.match(/KERNEL_[A-Z_]+/g));
    const shown = new Set([...TABLE.map(({ code }) => code), 'KERNEL_STOPPED']);
    expect([...shown].sort()).toEqual([...codes].sort());
  });
});

describe('hostile input is refused with a code, in time, and never throws', () => {
  const nested = (levels: number, inside: unknown = '1') => {
    let value: unknown = inside;
    for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
    return value;
  };
  const parsed = (text: string) => JSON.parse(text) as unknown;
  const cyclic: { self?: unknown } = {};
  cyclic.self = cyclic;
  const HOSTILE: readonly (readonly [string, () => unknown])[] = [
    ['nothing', () => undefined],
    ['null', () => null],
    ['true', () => true],
    ['a number', () => 7],
    ['NaN', () => Number.NaN],
    ['Infinity', () => Number.POSITIVE_INFINITY],
    ['minus zero', () => -0],
    ['a bigint', () => 10n],
    ['a symbol', () => Symbol('x')],
    ['a function', () => () => 1],
    ['a text', () => 'x'],
    ['a lone surrogate', () => '\ud800'],
    ['an array for an object', () => [['format', 'lemmascope-certificate/1']]],
    ['an empty object', () => ({})],
    ['a Map', () => new Map([['format', 'lemmascope-certificate/1']])],
    ['a date', () => new Date(0)],
    ['an object without prototype', () => Object.create(null)],
    ['itself inside itself', () => cyclic],
    ['100,000 levels', () => nested(100_000)],
    ['33 levels', () => nested(33)],
    ['1,000,000 items', () => Array(1_000_000).fill('1')],
    ['1,000,000 objects', () => Array.from({ length: 1_000_000 }, () => ({}))],
    ['1,000,000 holes', () => Array(1_000_000)],
    ['a text of 20 million characters', () => '9'.repeat(20_000_000)],
    ['1,000,000 digits', () => '7'.repeat(1_000_000)],
    ['__proto__', () => parsed('{"__proto__":{"format":"lemmascope-certificate/1"}}')],
    ['constructor', () => parsed('{"constructor":{"prototype":{}},"hasOwnProperty":1}')],
    [
      'toJSON',
      () => ({ toJSON: () => ACCEPTED['critical-point']!.certificate, format: 'x', kind: 'x' }),
    ],
    [
      'a getter that throws',
      () =>
        Object.defineProperty({}, 'format', {
          enumerable: true,
          get: () => {
            throw new Error('no');
          },
        }),
    ],
  ];

  it.each(HOSTILE)('as a whole document: %s', (_name, make) => {
    const { statement, certificate } = copyOf('bad-saddle');
    refused(make(), certificate);
    refused(statement, make());
    refused(make(), make());
  });

  const PLACES: readonly (readonly [string, string, readonly (string | number)[]])[] = [
    ['critical-point', 'statement', ['kind']],
    ['critical-point', 'statement', ['point']],
    ['critical-point', 'statement', ['point', 'widths']],
    ['critical-point', 'statement', ['point', 'weights', 0, 0, 0]],
    ['critical-point', 'certificate', ['statement']],
    ['strict-saddle', 'certificate', ['proof']],
    ['bad-saddle', 'certificate', ['proof', 'squares']],
    ['bad-saddle', 'certificate', ['proof', 'descent', 'terms']],
    ['local-minimum, dead-relu', 'certificate', ['proof', 'layer']],
    ['polynomial-identity', 'statement', ['variables']],
    ['polynomial-identity', 'statement', ['right']],
    ['word-identity by a cancellation', 'statement', ['letters']],
    ['word-identity by a cancellation', 'statement', ['left', 0, 1]],
    ['word-identity, a second derivative', 'statement', ['derivatives', 0]],
    ['word-identity by a cancellation', 'certificate', ['proof', 'cofactors', 0]],
    ['not-word-identity', 'certificate', ['proof', 'matrices']],
    ['matrix-rank', 'statement', ['polynomial', 0]],
    ['refutation, with hypotheses', 'statement', ['hypotheses']],
    ['refutation, with hypotheses', 'certificate', ['proof', 'violation']],
  ];

  it.each(PLACES)('%s: in the %s at %j', (of, part, place) => {
    for (const [name, make] of HOSTILE) {
      if (name === '1,000,000 objects' || name === '1,000,000 holes') continue;
      const document: Loose = copyOf(of);
      let holder = document[part];
      for (const key of place.slice(0, -1)) holder = holder[key];
      holder[place.at(-1)!] = make();
      if (part === 'statement')
        try {
          document.certificate.statement = statementHash(document.statement);
        } catch {
          // What has no canonical JSON has no hash.
        }
      refused(document.statement, document.certificate, name);
    }
  });

  it('numbers as long as allowed, wherever they may stand', () => {
    const long = `${'9'.repeat(4999)}/${'7'.repeat(5000)}`;
    for (const of of Object.keys(ACCEPTED)) {
      const document: Loose = JSON.parse(
        JSON.stringify(ACCEPTED[of]).replaceAll(/"-?\d+(\/\d+)?"/g, `"${long}"`),
      );
      document.certificate.statement = statementHash(document.statement);
      timed(document.statement, document.certificate);
    }
  });

  it('different long denominators everywhere, in a large matrix', () => {
    const document = copyOf('not-global');
    let next = 10n ** 4000n;
    const entry = () => {
      next += 1n;
      return `1/${next}`;
    };
    const matrix = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, entry));
    document.statement.point.widths = [20, 20, 20];
    document.statement.point.weights = [matrix(20, 20), matrix(20, 20)];
    document.statement.point.data = { x: matrix(20, 5), y: matrix(20, 5) };
    document.certificate.statement = statementHash(document.statement);
    refused(document.statement, document.certificate);
  });

  it('paths that are on for many different samples', () => {
    const document = copyOf('local-minimum, least-squares');
    const samples = 60;
    const sign = (i: number, j: number) => String(1 + ((7919 * (i + 3) * (j + 5)) % 1009) - 505);
    const matrix = (rows: number, columns: number, shift: number) =>
      Array.from({ length: rows }, (_, i) =>
        Array.from({ length: columns }, (__, j) => sign(i + shift, j * (shift + 2))),
      );
    document.statement.point.widths = [30, 30, 30, 30, 30, 30, 1];
    document.statement.point.weights = [1, 2, 3, 4, 5]
      .map((shift) => matrix(30, 30, shift))
      .concat([matrix(1, 30, 6)]);
    document.statement.point.data = { x: matrix(30, samples, 7), y: [Array(samples).fill('0')] };
    document.certificate.statement = statementHash(document.statement);
    refused(document.statement, document.certificate);
  });

  it('an identity that grows without bound', () => {
    const document = copyOf('polynomial-identity');
    const one = (i: number) => ({
      coefficient: '1',
      exponents: [i % 7, i],
    });
    const factor = Array.from({ length: 60 }, (_, i) => one(i));
    document.statement.right = [Array(40).fill(factor)];
    document.certificate.statement = statementHash(document.statement);
    refused(document.statement, document.certificate);
  });

  it('a curve of very many terms, and one of high powers', () => {
    const document = copyOf('bad-saddle');
    const [term] = document.certificate.proof.descent.terms;
    document.certificate.proof.descent.terms = Array.from({ length: 1000 }, (_, i) => ({
      ...term,
      power: i + 1,
    })).reverse();
    document.certificate.proof.ascent.terms = document.certificate.proof.descent.terms;
    refused(document.statement, document.certificate);
  });
});

function refused(statement: unknown, certificate: unknown, name = ''): void {
  const verdict = timed(statement, certificate);
  expect(verdict.accepted, name).toBe(false);
  if (!verdict.accepted) expect(verdict.code, name).toMatch(/^KERNEL_/);
}

function zeros(value: Loose): Loose {
  return Array.isArray(value) ? value.map(zeros) : '0';
}

function negated(value: Loose): Loose {
  if (Array.isArray(value)) return value.map(negated);
  return value.startsWith('-') ? value.slice(1) : value === '0' ? '0' : `-${value}`;
}

import { statementHash } from '../../../src/kernel/index.js';
import type { Loose } from '../../unit/kernel/certificates.js';
import { cofactor } from '../../unit/kernel/word-certificates.js';
import type { Bad } from './bad.js';

const PROOF = 'certificate.proof';
const term = (coefficient: string, word: string) => [coefficient, word];
const CANCELLED = 'word-identity by a cancellation';
const INVERSE = 'word-identity with a transposed fact';
const TRACED = 'word-identity, a hypothesis under a trace';
const UNSIZED = 'word-identity, an identity takes its size from the other side';

/** Bad siblings of certificates about words, ranks and Hessians. */
export const WORD_ROWS: readonly Bad[] = [
  {
    code: 'KERNEL_HYPOTHESIS_FALSE',
    of: 'not-word-identity with hypotheses, under a trace',
    change: ({ certificate }) => {
      certificate.proof.matrices.E[0][0] = '2';
    },
    path: PROOF,
    shown: { derived: '2', claimed: '= 0', difference: '2' },
  },
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: 'word-identity, a gradient',
    change: ({ statement }) => {
      statement.right[1][0] = '-2';
    },
    path: `${PROOF}.cofactors`,
    shown: { derived: '0', claimed: '= 1', difference: '-1' },
  },
  // Without its transposition it does not even fit.
  {
    code: 'KERNEL_SIZES_DIFFER',
    of: 'word-identity, a gradient',
    change: ({ statement }) => {
      statement.right[0][1] = 'W X X^T V';
    },
    path: 'statement.left',
    shown: { derived: 'dx', claimed: 'dy in "W X X^T V"' },
  },
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: INVERSE,
    change: ({ certificate }) => {
      certificate.proof.cofactors[1].transposed = false;
    },
    path: `${PROOF}.cofactors`,
  },
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: 'word-identity, a second derivative',
    change: ({ statement }) => {
      statement.derivatives.pop();
    },
    path: `${PROOF}.cofactors`,
  },
  // Hypotheses are not differentiated, and the order of the derivatives counts where letters chain.
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: 'word-identity, a second derivative',
    change: ({ statement }) => {
      statement.derivatives = [{ U: 'V' }, { W: 'U' }];
    },
    path: `${PROOF}.cofactors`,
  },
  // A cancellation is proved as a matrix, also where the claim is a trace: tr (EA − AE) = 0.
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: TRACED,
    change: ({ certificate }) => {
      certificate.proof.cancellations = [
        { a: [term('1', '')], b: [term('1', 'E A'), term('-1', 'A E')], cofactors: [] },
      ];
    },
    path: `${PROOF}.cancellations[0].cofactors`,
    shown: { derived: '0', claimed: '= 1' },
  },
  // A cancellation whose square was not shown to vanish.
  {
    code: 'KERNEL_IDENTITY_FALSE',
    of: CANCELLED,
    change: ({ certificate }) => {
      certificate.proof.cancellations[0].b.pop();
    },
    path: `${PROOF}.cancellations[0].cofactors`,
    shown: { derived: '-1', claimed: '= 0', difference: '-1' },
  },
  // A Cb that is shown by itself: fact 1 is not there yet.
  {
    code: 'KERNEL_OUT_OF_RANGE',
    of: CANCELLED,
    change: ({ certificate }) => {
      certificate.proof.cancellations[0].cofactors = [cofactor('1', 'C^T', '1', '')];
    },
    path: `${PROOF}.cancellations[0].cofactors[0].fact`,
    shown: { derived: '0 to 0', claimed: '1' },
  },
  // A cancellation used before it is proved.
  {
    code: 'KERNEL_OUT_OF_RANGE',
    of: CANCELLED,
    change: ({ certificate }) => {
      const [one] = certificate.proof.cancellations;
      certificate.proof.cancellations = [
        { ...one, cofactors: [cofactor('1', 'C^T', '2', '')] },
        one,
      ];
    },
    path: `${PROOF}.cancellations[0].cofactors[0].fact`,
  },
  ...[-1, 2, 0.5].map(
    (fact): Bad => ({
      code: 'KERNEL_OUT_OF_RANGE',
      of: CANCELLED,
      change: ({ certificate }) => {
        certificate.proof.cofactors[0].fact = fact;
      },
      path: `${PROOF}.cofactors[0].fact`,
      shown: { derived: '0 to 1', claimed: String(fact) },
    }),
  ),
  {
    code: 'KERNEL_OUT_OF_RANGE',
    of: 'word-identity, a gradient',
    change: ({ certificate }) => {
      certificate.proof.cofactors = [cofactor('1', '', '0', '')];
    },
    path: `${PROOF}.cofactors[0].fact`,
  },
  {
    code: 'KERNEL_OUT_OF_RANGE',
    of: 'matrix-rank of a projector',
    change: ({ statement }) => {
      statement.rank = 3;
    },
    path: 'statement.rank',
    shown: { derived: '0 to 2', claimed: '3' },
  },
  ...['A^T', '1A', 'A B', '', '__proto__', 'Ä', 'A\n'].map(
    (name): Bad => ({
      code: 'KERNEL_LETTER_INVALID',
      of: 'word-identity, a gradient',
      change: ({ statement }) => {
        Object.defineProperty(statement.letters, name, {
          value: ['dx', 'dx'],
          enumerable: true,
        });
      },
      path: `statement.letters.${name}`,
    }),
  ),
  ...['W1', 'W0', 'W17', 'Sxx', 'Syx', 'Syy'].map(
    (name): Bad => ({
      code: 'KERNEL_LETTER_INVALID',
      of: 'matrix-rank of a projector',
      change: ({ statement }) => {
        statement.letters[name] = statement.letters.G;
      },
      path: `statement.letters.${name}`,
      shown: { claimed: name },
    }),
  ),
  ...['D', 'C  G', 'C G ', 'C^t', 'C^T^T', 'constructor', 'C*G'].map(
    (word): Bad => ({
      code: 'KERNEL_LETTER_UNKNOWN',
      of: CANCELLED,
      change: ({ statement }) => {
        statement.right[0][1] = word;
      },
      path: 'statement.right[0][1]',
    }),
  ),
  {
    code: 'KERNEL_LETTER_UNKNOWN',
    of: CANCELLED,
    change: ({ certificate }) => {
      certificate.proof.cofactors[0].left = 'Q';
    },
    path: `${PROOF}.cofactors[0].left`,
    shown: { claimed: 'Q' },
  },
  ...[{ W: 'Q' }, { Q: 'W' }, { W: 'V^T' }, { 'W^T': 'V' }, { W: 'V X' }, { W: '' }].map(
    (direction): Bad => ({
      code: 'KERNEL_LETTER_UNKNOWN',
      of: 'word-identity, a gradient',
      change: ({ statement }) => {
        statement.derivatives = [direction];
      },
      path: `statement.derivatives[0].${Object.keys(direction)[0]}`,
    }),
  ),
  // A weighted loss has no moments.
  {
    code: 'KERNEL_LETTER_UNKNOWN',
    of: 'matrix-rank with a weighted loss',
    change: ({ statement }) => {
      statement.polynomial = [term('1', 'Sxx')];
    },
    path: 'statement.polynomial[0][1]',
    shown: { claimed: 'Sxx' },
  },
  {
    code: 'KERNEL_PART_MISSING',
    of: 'not-word-identity',
    change: ({ certificate }) => {
      delete certificate.proof.matrices.B;
    },
    path: `${PROOF}.matrices`,
    shown: { derived: 'B' },
  },
  {
    code: 'KERNEL_PART_UNEXPECTED',
    of: 'not-word-identity',
    change: ({ certificate }) => {
      certificate.proof.matrices.C = [['1']];
    },
    path: `${PROOF}.matrices`,
    shown: { claimed: 'C' },
  },
  {
    code: 'KERNEL_PART_MISSING',
    of: 'refutation, with hypotheses',
    change: ({ statement }) => {
      // A statement that is about no point is no part of a refutation.
      delete statement.violation.point;
    },
    path: 'statement.violation',
  },
  {
    code: 'KERNEL_RANK_WRONG',
    of: 'matrix-rank of a projector',
    change: ({ statement }) => {
      statement.rank = 2;
    },
    path: 'statement.rank',
    shown: { derived: '1', claimed: '= 2', difference: '-1' },
  },
  {
    code: 'KERNEL_RANK_WRONG',
    of: 'refutation by ranks',
    change: ({ statement, certificate }) => {
      const { violation } = statement;
      violation.polynomial = [];
      violation.rank = 1;
      certificate.proof.violation.statement = statementHash(violation);
    },
    path: 'statement.violation.rank',
    shown: { derived: '0', claimed: '= 1' },
  },
  ...[[], [['1', '2'], ['3']], [[], []]].map(
    (matrix): Bad => ({
      code: 'KERNEL_SHAPE',
      of: 'not-word-identity',
      change: ({ certificate }) => {
        certificate.proof.matrices.A = matrix;
      },
      path: `${PROOF}.matrices.A${matrix.length === 2 && matrix[0]!.length > 0 ? '[1]' : ''}`,
    }),
  ),
  {
    code: 'KERNEL_SHAPE',
    of: 'word-identity, a gradient',
    change: ({ statement }) => {
      statement.left[0].push('V');
    },
    path: 'statement.left[0]',
  },
  {
    code: 'KERNEL_SIDES_EQUAL',
    of: 'not-word-identity',
    change: ({ certificate }) => {
      certificate.proof.matrices.B = certificate.proof.matrices.A;
    },
    path: PROOF,
    shown: { derived: '0', claimed: '<> 0' },
  },
  {
    code: 'KERNEL_SIDES_EQUAL',
    of: 'not-word-identity',
    change: ({ statement }) => {
      // Not equal as matrices, but under a trace.
      statement.trace = true;
    },
    path: PROOF,
  },
  {
    code: 'KERNEL_SIDES_EQUAL',
    of: 'not-word-identity',
    change: ({ statement }) => {
      statement.left = [];
      statement.right = [];
    },
    path: PROOF,
  },
  // Neighbours, summands, sides, a direction, a trace, a product: each of another size.
  ...(
    [
      [{ left: [term('1', 'C C')] }, 'statement.left', 'd1'],
      [{ left: [term('1', 'C'), term('1', 'G')] }, 'statement.left', 'dy'],
      [{ right: [term('1', 'C^T')] }, 'statement.left', 'dy'],
      [{ right: [term('1', 'C C^T')] }, 'statement.left', 'd1'],
      [{ right: [term('1', 'C'), term('-1', '')] }, 'statement.left', 'dy'],
      [{ hypotheses: [[term('1', 'C'), term('0', 'G')]] }, 'statement.hypotheses[0]', 'dy'],
      [{ hypotheses: [[term('1', 'C G G^T C')]] }, 'statement.hypotheses[0]', 'd1'],
      [{ derivatives: [{ C: 'G' }] }, 'statement.derivatives[0].C', 'dy'],
      [{ trace: true }, 'statement.left', 'd1'],
    ] as const
  ).map(
    ([fields, path, derived]): Bad => ({
      code: 'KERNEL_SIZES_DIFFER',
      of: CANCELLED,
      change: ({ statement }) => {
        Object.assign(statement, fields);
      },
      path,
      shown: { derived },
    }),
  ),
  // Cofactors that are ill typed, or of another size, and cancel each other or are taken 0 times.
  ...[
    cofactor('1', 'C^T', '0', ''),
    cofactor('1', '', '0', 'C'),
    cofactor('1', 'G', '0T', 'G'),
    cofactor('1', '', '1T', ''),
    cofactor('0', 'C', '1', ''),
  ].map(
    (one): Bad => ({
      code: 'KERNEL_SIZES_DIFFER',
      of: CANCELLED,
      change: ({ certificate }) => {
        const coefficient = one.coefficient === '0' ? '0' : `-${one.coefficient}`;
        certificate.proof.cofactors.push(one, { ...one, coefficient });
      },
      path: `${PROOF}.cofactors`,
    }),
  ),
  {
    code: 'KERNEL_SIZES_DIFFER',
    of: TRACED,
    change: ({ statement, certificate }) => {
      // The product under the trace is not square.
      statement.letters.F = ['n', 'k'];
      certificate.proof.cofactors.push(cofactor('0', '', '0', 'F'));
    },
    path: `${PROOF}.cofactors`,
    shown: { derived: 'k' },
  },
  {
    code: 'KERNEL_SIZES_DIFFER',
    of: CANCELLED,
    change: ({ certificate }) => {
      certificate.proof.cancellations[0].a = [term('1', 'C^T')];
    },
    path: `${PROOF}.cancellations[0]`,
  },
  {
    code: 'KERNEL_SIZES_DIFFER',
    of: 'not-word-identity',
    change: ({ certificate }) => {
      certificate.proof.matrices.A = [['1', '2', '3']];
    },
    path: `${PROOF}.matrices.A`,
    shown: { derived: 'n = 1', claimed: '3' },
  },
  {
    code: 'KERNEL_SIZES_DIFFER',
    of: 'not-word-identity with hypotheses, under a trace',
    change: ({ certificate }) => {
      // "1" is one.
      certificate.proof.matrices.u = [
        ['1', '0'],
        ['0', '1'],
      ];
    },
    path: `${PROOF}.matrices.u`,
    shown: { derived: '1 = 1', claimed: '2' },
  },
  {
    code: 'KERNEL_SIZES_DIFFER',
    of: 'matrix-rank',
    change: ({ statement }) => {
      statement.letters.A = [['1', '2']];
      statement.polynomial = [term('1', 'W1 A A')];
    },
    path: 'statement.polynomial',
    shown: { derived: '2', claimed: '1 in "W1 A A"' },
  },
  // An identity without a size: in a hypothesis, on both sides, in a cancellation, under a trace.
  ...(
    [
      [{ hypotheses: [[term('1', '')]] }, 'statement.hypotheses[0]'],
      [{ left: [term('1', '')], right: [term('2', '')] }, 'statement.left'],
      [{ left: [term('1', '')], right: [] }, 'statement.left'],
      [{ left: [term('1', ''), term('-1', '')], right: [] }, 'statement.left'],
      [{ trace: true }, 'statement.left'],
    ] as const
  ).map(
    ([fields, path]): Bad => ({
      code: 'KERNEL_SIZE_UNKNOWN',
      of: UNSIZED,
      change: ({ statement }) => {
        Object.assign(statement, fields);
      },
      path,
    }),
  ),
  {
    code: 'KERNEL_SIZE_UNKNOWN',
    of: UNSIZED,
    change: ({ certificate }) => {
      certificate.proof.cancellations = [{ a: [term('1', '')], b: [term('1', '')], cofactors: [] }];
    },
    path: `${PROOF}.cancellations[0]`,
  },
  {
    code: 'KERNEL_SIZE_UNKNOWN',
    of: INVERSE,
    change: ({ statement, certificate }) => {
      // tr (ST − I) = tr ST − n: the trace of an identity is not a number here.
      statement.trace = true;
      certificate.proof.cofactors = [cofactor('1', '', '1', ''), cofactor('-1', '', '1', '')];
    },
    path: `${PROOF}.cofactors`,
  },
  {
    code: 'KERNEL_SIZE_UNKNOWN',
    of: 'matrix-rank',
    change: ({ statement }) => {
      statement.polynomial = [term('1', '')];
    },
    path: 'statement.polynomial',
  },
  {
    code: 'KERNEL_SQUARES_DIFFER',
    of: 'semidefinite-hessian, positive',
    change: ({ statement }) => {
      statement.sign = 'negative';
    },
    path: `${PROOF}.squares`,
  },
  {
    code: 'KERNEL_REGION_NOT_OPEN',
    of: 'semidefinite-hessian, negative',
    change: ({ statement }) => {
      statement.point.activation = 'relu';
    },
    path: 'statement.point',
  },
  {
    code: 'KERNEL_WORD_UNKNOWN',
    of: 'semidefinite-hessian, positive',
    change: ({ statement }) => {
      statement.sign = 'indefinite';
    },
    path: 'statement.sign',
    shown: { claimed: 'indefinite' },
  },
  ...([1, 'true', null] as const).map(
    (value): Bad => ({
      code: 'KERNEL_TYPE',
      of: CANCELLED,
      change: ({ certificate }: Loose) => {
        certificate.proof.cofactors[0].transposed = value;
      },
      path: `${PROOF}.cofactors[0].transposed`,
      shown: { derived: 'true or false' },
    }),
  ),
];

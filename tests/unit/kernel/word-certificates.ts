import {
  type CertificateDocument,
  type JsonObject,
  sealStatement,
} from '../../../src/landscape/index.js';

type Term = readonly [string, string];
interface Claimed {
  readonly letters: Readonly<Record<string, readonly [string, string]>>;
  readonly hypotheses?: readonly (readonly Term[])[];
  readonly derivatives?: readonly Readonly<Record<string, string>>[];
  readonly trace?: boolean;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** The statement of an identity of words, or of its failure, with its proof. */
export function aboutWords(
  kind: 'word-identity' | 'not-word-identity',
  claimed: Claimed,
  proof: JsonObject,
): CertificateDocument {
  return sealStatement(
    kind,
    { hypotheses: [], derivatives: [], trace: false, ...claimed },
    kind === 'word-identity' ? { cancellations: [], cofactors: [], ...proof } : proof,
  );
}

/** coefficient · left · fact · right; the fact is transposed if its number ends with "T". */
export const cofactor = (coefficient: string, left: string, fact: string, right: string) => ({
  coefficient,
  left,
  fact: Number.parseInt(fact, 10),
  transposed: fact.endsWith('T'),
  right,
});

const SQUARE = ['n', 'n'] as const;
/** ½ tr (WX − Y)ᵀ(WX − Y). */
const LOSS: Claimed['left'] = [
  ['1/2', 'X^T W^T W X'],
  ['-1/2', 'X^T W^T Y'],
  ['-1/2', 'Y^T W X'],
  ['1/2', 'Y^T Y'],
];
const LOSS_LETTERS = {
  W: ['dy', 'dx'],
  V: ['dy', 'dx'],
  X: ['dx', 'm'],
  Y: ['dy', 'm'],
} as const;

/** Certificates about words that the checker accepts, by name. */
export const WORDS: Readonly<Record<string, CertificateDocument>> = {
  // The derivative of the loss along V is tr (WX − Y)XᵀVᵀ.
  'word-identity, a gradient': aboutWords(
    'word-identity',
    {
      letters: LOSS_LETTERS,
      derivatives: [{ W: 'V' }],
      trace: true,
      left: LOSS,
      right: [
        ['1', 'W X X^T V^T'],
        ['-1', 'Y X^T V^T'],
      ],
    },
    {},
  ),
  // CᵀCGCᵀC = CᵀC gives CGCᵀC = C: with b = GCᵀC − I, CᵀCb = 0 and so Cb = 0.
  'word-identity by a cancellation': aboutWords(
    'word-identity',
    {
      letters: { C: ['dy', 'd1'], G: ['d1', 'd1'] },
      hypotheses: [
        [
          ['1', 'C^T C G C^T C'],
          ['-1', 'C^T C'],
        ],
      ],
      left: [['1', 'C G C^T C']],
      right: [['1', 'C']],
    },
    {
      cancellations: [
        {
          a: [['1', 'C']],
          b: [
            ['1', 'G C^T C'],
            ['-1', ''],
          ],
          cofactors: [cofactor('1', '', '0', '')],
        },
      ],
      cofactors: [cofactor('1', '', '1', '')],
    },
  ),
  // The inverse of a symmetric matrix is symmetric: Tᵀ − T = −Tᵀ(ST − I) + (ST − I)ᵀT + Tᵀ(S − Sᵀ)T.
  'word-identity with a transposed fact': aboutWords(
    'word-identity',
    {
      letters: { S: SQUARE, T: SQUARE },
      hypotheses: [
        [
          ['1', 'S'],
          ['-1', 'S^T'],
        ],
        [
          ['1', 'S T'],
          ['-1', ''],
        ],
      ],
      left: [['1', 'T^T']],
      right: [['1', 'T']],
    },
    {
      cofactors: [
        cofactor('-1', 'T^T', '1', ''),
        cofactor('1', '', '1T', 'T'),
        cofactor('1', 'T^T', '0', 'T'),
      ],
    },
  ),
  'word-identity, a second derivative': aboutWords(
    'word-identity',
    {
      letters: { W: ['a', 'b'], U: ['a', 'b'], V: ['a', 'b'] },
      derivatives: [{ W: 'U' }, { W: 'V' }],
      left: [['1', 'W W^T']],
      right: [
        ['1', 'U V^T'],
        ['1', 'V U^T'],
      ],
    },
    {},
  ),
  // tr EEAEA = tr EAEA for a projector E, with the left side turned and transposed.
  'word-identity, a hypothesis under a trace': aboutWords(
    'word-identity',
    {
      letters: { E: SQUARE, A: SQUARE },
      hypotheses: [
        [
          ['1', 'E E'],
          ['-1', 'E'],
        ],
      ],
      trace: true,
      left: [['3', 'A^T E^T A^T E^T E^T']],
      right: [['3', 'E A E A']],
    },
    { cofactors: [cofactor('3', 'A', '0', 'A E')] },
  ),
  'word-identity, an identity takes its size from the other side': aboutWords(
    'word-identity',
    {
      letters: { A: SQUARE, B: SQUARE },
      hypotheses: [
        [
          ['1', 'A B'],
          ['-1', ''],
        ],
      ],
      left: [['1', '']],
      right: [['1', 'A B']],
    },
    { cofactors: [cofactor('-1', '', '0', '')] },
  ),
  // No matrices satisfy AB = 0 and AB = I: the statement is empty, and true.
  'word-identity from hypotheses that exclude each other': aboutWords(
    'word-identity',
    {
      letters: { A: SQUARE, B: SQUARE, C: ['k', 'n'] },
      hypotheses: [
        [['1', 'A B']],
        [
          ['1', 'A B'],
          ['-1', ''],
        ],
      ],
      left: [['1', 'C']],
      right: [],
    },
    { cofactors: [cofactor('1', 'C', '0', ''), cofactor('-1', 'C', '1', '')] },
  ),
  'not-word-identity': aboutWords(
    'not-word-identity',
    {
      letters: { A: SQUARE, B: SQUARE },
      left: [['1', 'A B']],
      right: [['1', 'B A']],
    },
    {
      matrices: {
        A: [
          ['0', '1'],
          ['0', '0'],
        ],
        B: [
          ['0', '0'],
          ['1/2', '0'],
        ],
      },
    },
  ),
  // For a projector E and a unit vector u the derivative of tr EE along uuᵀ is not tr uuᵀ.
  'not-word-identity with hypotheses, under a trace': aboutWords(
    'not-word-identity',
    {
      letters: { E: SQUARE, V: SQUARE, u: ['n', '1'] },
      hypotheses: [
        [
          ['1', 'E E'],
          ['-1', 'E'],
        ],
        [
          ['1', 'u^T u'],
          ['-1', ''],
        ],
        [
          ['1', 'V'],
          ['-1', 'u u^T'],
        ],
      ],
      derivatives: [{ E: 'V' }],
      trace: true,
      left: [['1', 'E E']],
      right: [['1', 'u u^T']],
    },
    {
      matrices: {
        E: [
          ['1', '0'],
          ['0', '0'],
        ],
        V: [
          ['9/25', '12/25'],
          ['12/25', '16/25'],
        ],
        u: [['3/5'], ['4/5']],
      },
    },
  ),
};

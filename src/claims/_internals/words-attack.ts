import { LemmascopeError } from '../../diagnostics/index.js';
import { RationalMatrix } from '../../exact/index.js';
import type { CertificateDocument } from '../../landscape/index.js';
import {
  differentiatedLeft,
  evaluateWords,
  type JsonObjectLike,
  TracePolynomial,
  type WordPolynomial,
  wordStatement,
} from '../../words/index.js';
import type { Attack } from '../attack.js';
import type { Equation, WordIdentity } from '../check.js';
import { byEntries } from './by-entries.js';
import { sealWords } from './seal-words.js';

/** A matrix for every letter, and others that are not looked at. */
export type DrawnMatrices = Readonly<Record<string, RationalMatrix>>;

/** Where the two sides of an identity differ on drawn matrices. */
export interface Difference {
  readonly entry: string;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

/** An attack on an identity of words, and what it says when it succeeds. */
export interface WordsAttack extends Omit<Attack<DrawnMatrices>, 'id' | 'compares'> {
  readonly difference: (drawn: DrawnMatrices) => Difference | undefined;
  /** Both sides; a trace is a matrix of one entry. */
  readonly equation: (drawn: DrawnMatrices) => Equation<RationalMatrix>;
  /** For the kernel, kind `not-word-identity`. */
  readonly document: (drawn: DrawnMatrices) => CertificateDocument;
  readonly describe: (drawn: DrawnMatrices) => Readonly<Record<string, string[][]>>;
}

/** How an identity is attacked on drawn matrices; `undefined` when it says of none how to draw them. */
export function wordsAttack({ at, claim, matrices }: WordIdentity): WordsAttack | undefined {
  if (matrices === undefined) return undefined;
  const statement = wordStatement(claim, 'not-word-identity');
  const left = differentiatedLeft(claim);
  const equation = (drawn: DrawnMatrices) => {
    const sizes = dimensions(statement, drawn);
    const evaluate = (side: Side) => evaluated(side, drawn, sizes);
    return { at, left: evaluate(left), right: evaluate(claim.right) };
  };
  const difference = (drawn: DrawnMatrices) => {
    const found = byEntries(...sidesOf(equation(drawn)));
    return found !== undefined && left instanceof TracePolynomial
      ? { ...found, entry: 'trace' }
      : found;
  };
  const describe = (drawn: DrawnMatrices) =>
    Object.fromEntries(letterNames(statement).map((name) => [name, drawn[name]!.toStrings()]));
  const document = (drawn: DrawnMatrices) => sealWords(statement, { matrices: describe(drawn) });
  return {
    instances: matrices,
    hypotheses: [
      // The kernel reads no empty matrices, so a counterexample among them could not be certified.
      {
        id: 'positive sizes',
        decide: (drawn) => Object.values(drawn).every(({ rows, columns }) => rows * columns > 0),
      },
      ...claim.hypotheses.map(({ id, zero }) => ({
        id,
        decide: (drawn: DrawnMatrices) =>
          evaluateWords(zero, drawn, dimensions(statement, drawn)).isZero(),
      })),
    ],
    violation: (drawn) => {
      const found = difference(drawn);
      if (found === undefined) return undefined;
      return {
        at: `${at}, entry ${found.entry}`,
        found: found.left,
        expected: `${found.right} (difference ${found.difference})`,
        certificate: () => document(drawn),
      };
    },
    certifiable: true,
    describe,
    difference,
    equation,
    document,
  };
}

type Side = WordPolynomial | TracePolynomial;

function evaluated(
  side: Side,
  matrices: DrawnMatrices,
  sizes: Readonly<Record<string, number>>,
): RationalMatrix {
  return side instanceof TracePolynomial
    ? RationalMatrix.fromRows([[evaluateWords(side, matrices, sizes)]])
    : evaluateWords(side, matrices, sizes);
}

const sidesOf = ({ left, right }: Equation<RationalMatrix>) => [left, right] as const;

type Sizes = Readonly<Record<string, readonly [rows: string, columns: string]>>;
const lettersOf = (statement: JsonObjectLike) => statement['letters'] as unknown as Sizes;
const letterNames = (statement: JsonObjectLike) => Object.keys(lettersOf(statement));

/**
 * The number behind the name of every dimension; a name that is a numeral means that number.
 *
 * @throws WORD_VALUE_MISSING for a letter that was not drawn; SHAPE_MISMATCH for one in a size that
 *   does not fit.
 */
function dimensions(
  statement: JsonObjectLike,
  drawn: DrawnMatrices,
): Readonly<Record<string, number>> {
  const sizes: Record<string, number> = {};
  for (const [name, named] of Object.entries(lettersOf(statement))) {
    const matrix = drawn[name];
    if (matrix === undefined)
      throw new LemmascopeError('WORD_VALUE_MISSING', { path: `letter ${name}` });
    for (const [side, dimension] of named.entries()) {
      const found = side === 0 ? matrix.rows : matrix.columns;
      const needed = sizes[dimension] ?? (/^\d+$/.test(dimension) ? Number(dimension) : found);
      if (found !== needed)
        throw new LemmascopeError('SHAPE_MISMATCH', {
          path: `drawn letter ${name}, dimension ${dimension}`,
          expected: `${needed}`,
          actual: `${found}`,
        });
      sizes[dimension] = needed;
    }
  }
  return sizes;
}

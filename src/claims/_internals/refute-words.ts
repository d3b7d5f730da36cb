import { LemmascopeError } from '../../diagnostics/index.js';
import type { Rational, RationalMatrix } from '../../exact/index.js';
import type { CertificateDocument } from '../../landscape/index.js';
import {
  differentiatedLeft,
  evaluateWords,
  type JsonObjectLike,
  TracePolynomial,
  type WordPolynomial,
  wordStatement,
} from '../../words/index.js';
import type { WordIdentity } from '../check.js';
import type { InstanceBudget } from '../check-plan.js';
import type { Finding } from '../evidence.js';
import { decideDrawn, VACUOUS } from './decide-drawn.js';
import { sealWords } from './seal-words.js';

type Matrices = Readonly<Record<string, RationalMatrix>>;

/** A counterexample, as a finding and as a document for the kernel. */
export type Refuted = Omit<Finding, 'certificate'> & { readonly document: CertificateDocument };

/** What became of an identity on drawn matrices. */
export interface Tried {
  readonly instances: number;
  readonly discarded: Readonly<Record<string, number>>;
  readonly refuted?: Refuted;
  /** Why it was tried on none. */
  readonly note?: string;
}

const UNTRIED = 'there are no matrices to try it on, or to show that its hypotheses can hold';

/** Tries an identity on drawn matrices that satisfy its hypotheses; a failing draw is shrunk. */
export function refuteWords(identity: WordIdentity, budget: InstanceBudget): Tried {
  const { at, claim, matrices } = identity;
  if (matrices === undefined) return { instances: 0, discarded: {}, note: UNTRIED };
  const statement = wordStatement(claim, 'not-word-identity');
  const left = differentiatedLeft(claim);
  const { instances, discarded, failing } = decideDrawn<Matrices, Difference>(
    matrices,
    [
      // The kernel reads no empty matrices, so a counterexample among them could not be certified.
      {
        id: 'positive sizes',
        decide: (drawn) => Object.values(drawn).every(({ rows, columns }) => rows * columns > 0),
      },
      ...claim.hypotheses.map(({ id, zero }) => ({
        id,
        decide: (drawn: Matrices) =>
          evaluateWords(zero, drawn, dimensions(statement, drawn)).isZero(),
      })),
    ],
    (drawn) => differenceAt(left, claim.right, drawn, dimensions(statement, drawn)),
    budget,
  );
  if (failing === undefined)
    return {
      instances,
      discarded,
      ...(instances === 0 ? { note: `of the drawn matrices, ${VACUOUS}` } : {}),
    };
  const used = Object.fromEntries(
    letterNames(statement).map((name) => [name, failing.instance[name]!.toStrings()]),
  );
  const document = sealWords(statement, { matrices: used });
  return { instances, discarded, refuted: { at, ...failing.failure, instance: used, document } };
}

type Side = WordPolynomial | TracePolynomial;

interface Difference {
  readonly entry: string;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
}

function differenceAt(
  left: Side,
  right: Side,
  matrices: Matrices,
  sizes: Readonly<Record<string, number>>,
): Difference | undefined {
  if (left instanceof TracePolynomial && right instanceof TracePolynomial)
    return differing(
      'trace',
      evaluateWords(left, matrices, sizes),
      evaluateWords(right, matrices, sizes),
    );
  const [l, r] = [left, right].map((side) =>
    evaluateWords(side as WordPolynomial, matrices, sizes),
  ) as [RationalMatrix, RationalMatrix];
  const place = l.minus(r).numerators.findIndex((value) => value !== 0n);
  if (place < 0) return undefined;
  const [i, j] = [Math.floor(place / l.columns), place % l.columns];
  return differing(`(${i + 1},${j + 1})`, l.at(i, j), r.at(i, j));
}

function differing(entry: string, left: Rational, right: Rational): Difference | undefined {
  const difference = left.minus(right);
  if (difference.isZero()) return undefined;
  return {
    entry,
    left: left.toString(),
    right: right.toString(),
    difference: difference.toString(),
  };
}

type Sizes = Readonly<Record<string, readonly [rows: string, columns: string]>>;
const lettersOf = (statement: JsonObjectLike) => statement['letters'] as unknown as Sizes;
const letterNames = (statement: JsonObjectLike) => Object.keys(lettersOf(statement));

/**
 * The number behind the name of every dimension; a name that is a numeral means that number.
 *
 * @throws WORD_VALUE_MISSING for a letter that was not drawn; SHAPE_MISMATCH for one in a size that
 *   does not fit.
 */
function dimensions(statement: JsonObjectLike, drawn: Matrices): Readonly<Record<string, number>> {
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

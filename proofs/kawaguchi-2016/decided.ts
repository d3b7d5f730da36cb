import type { Violation } from '../../src/claims/index.js';
import { generalisedInverse, rank } from '../../src/exact/index.js';
import {
  type CertificateDocument,
  certifyRank,
  certifyRefutation,
} from '../../src/landscape/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import type { ExtraLetters, PointWords } from './point-words.js';

/** A condition decided at one point, with the ranks that show its failure to the kernel. */
export interface Decided {
  readonly text: string;
  readonly holds: boolean;
  /** What was found, when it does not hold. */
  readonly found: string;
  /**
   * Statements about the point which together say that it fails, the last one the violation;
   * `undefined` where ranks cannot say it.
   */
  readonly failure: (() => readonly CertificateDocument[]) | undefined;
}

/** An empty product has no letter that tells its size, so it is written as a letter of value I. */
function rankDocument(
  words: PointWords,
  polynomial: WordPolynomial,
  extra: ExtraLetters = {},
): CertificateDocument {
  if (!polynomial.toTerms().every(([, word]) => word === ''))
    return certifyRank(words.point, polynomial.toTerms(), extra);
  return certifyRank(words.point, [['1', 'I']], { I: words.value(polynomial) });
}

/** polynomial = 0. */
export function vanishes(
  words: PointWords,
  text: string,
  polynomial: WordPolynomial,
  extra: ExtraLetters = {},
): Decided {
  const found = rank(words.value(polynomial, extra));
  return {
    text,
    holds: found === 0,
    found: `rank ${found}`,
    failure: () => [rankDocument(words, polynomial, extra)],
  };
}

/** R(inner) ⊆ R(gram), that is (I − gram·G) inner = 0 for a generalised inverse G of a square gram. */
export function rangeIncluded(
  words: PointWords,
  text: string,
  inner: WordPolynomial,
  gram: WordPolynomial,
): Decided {
  const g = WordPolynomial.letter('G', gram.rows, gram.rows);
  const extra = { G: generalisedInverse(words.value(gram)) };
  const outside = inner.minus(gram.times(g, inner));
  const found = rank(words.value(outside, extra));
  return {
    text,
    holds: found === 0,
    found: `rank ${found} of (I − AA⁻)·`,
    failure: () => [
      rankDocument(words, gram.times(g, gram).minus(gram), extra),
      rankDocument(words, outside, extra),
    ],
  };
}

/** A relation between the ranks of two products: `>=`. */
export function ranksCompare(
  words: PointWords,
  text: string,
  left: WordPolynomial,
  right: WordPolynomial,
  holds: (left: number, right: number) => boolean,
): Decided {
  const [one, two] = [rank(words.value(left)), rank(words.value(right))];
  return {
    text,
    holds: holds(one, two),
    found: `${one} and ${two}`,
    failure: () => [rankDocument(words, left), rankDocument(words, right)],
  };
}

/** One of them holds. */
export function either(...parts: readonly Decided[]): Decided {
  return {
    text: parts.map(({ text }) => text).join(' or '),
    holds: parts.some(({ holds }) => holds),
    found: parts.map(({ text, found }) => `${text}: ${found}`).join('; '),
    failure: parts.some(({ failure }) => failure === undefined)
      ? undefined
      : () => parts.flatMap(({ failure }) => failure!()),
  };
}

/** All of them hold; the first that does not shows the failure. */
export function allOf(...parts: readonly Decided[]): Decided {
  const failed = parts.find(({ holds }) => !holds);
  return {
    text: parts.map(({ text }) => text).join(' and '),
    holds: failed === undefined,
    found: failed === undefined ? 'all hold' : `${failed.text}: ${failed.found}`,
    failure: failed?.failure,
  };
}

/**
 * A failed condition as the violation of a claim, with a `refutation` that says what holds at the
 * point: the hypotheses, then every rank but the last, and the last rank as the violation.
 */
export function violationOf(
  claim: string,
  at: string,
  decided: Decided,
  hypotheses: () => readonly CertificateDocument[],
): Violation | undefined {
  const { holds, found, text, failure } = decided;
  if (holds) return undefined;
  if (failure === undefined) return { at, found, expected: text };
  return {
    at,
    found,
    expected: text,
    certificate: () => {
      const ranks = failure();
      return certifyRefutation(
        `${claim}, ${at}: ${text}`,
        [...hypotheses(), ...ranks.slice(0, -1)],
        ranks.at(-1)!,
      );
    },
  };
}

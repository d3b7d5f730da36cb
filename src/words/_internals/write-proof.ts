import type { Rational } from '../../exact/index.js';
import type { JsonObjectLike } from '../json-like.js';
import { TracePolynomial } from '../trace-polynomial.js';
import type { Alphabet } from './alphabet.js';
import type { Cancellation } from './cancellations.js';
import type { Cofactor } from './derivations.js';
import { multiplyMatrices, type PackedMatrix } from './packed-matrix.js';
import type { RawProof, Task } from './search.js';
import { addTerm, mapWords, sortedTerms } from './terms.js';

/** The proof as the kernel reads it, and the indices of the hypotheses that it needs. */
export interface WrittenProof {
  readonly proof: JsonObjectLike;
  readonly used: readonly number[];
}

/**
 * Multiplies the derivations out, leaves away the cancellations that nothing needs, and numbers the
 * others after the hypotheses. `undefined` for a proof that takes the trace of an identity on the
 * way: the kernel does not read one.
 */
export function writeProof(raw: RawProof, task: Task): WrittenProof | undefined {
  const { hypotheses: given } = task.claim;
  const hypotheses = given.length;
  const trace = task.goal instanceof TracePolynomial;
  const { completion, cancellations, uses } = raw;
  const { alphabet, derivations } = completion;
  const last = derivations.expand(uses);
  const main = trace ? rotated(alphabet, last) : last;
  const hasIdentity = (fact: number): boolean => {
    if (fact < hypotheses) return given[fact]!.zero.terms.has('');
    const { a, b } = cancellations[fact - hypotheses]!;
    return multiplyMatrices(a, b).terms.has('');
  };
  if (trace && main.some(({ fact, right }) => right === '' && hasIdentity(fact))) return undefined;
  const needed = new Set(main.map(({ fact }) => fact));
  const inner = new Map<Cancellation, readonly Cofactor[]>();
  for (let at = cancellations.length - 1; at >= 0; at--) {
    if (!needed.has(hypotheses + at)) continue;
    const cofactors = derivations.expand(cancellations[at]!.uses);
    inner.set(cancellations[at]!, cofactors);
    for (const { fact } of cofactors) needed.add(fact);
  }
  const kept = cancellations.filter((one) => inner.has(one));
  const number = (fact: number): number =>
    fact < hypotheses ? fact : hypotheses + kept.indexOf(cancellations[fact - hypotheses]!);
  const write = (cofactors: readonly Cofactor[]): JsonObjectLike[] =>
    cofactors.map(({ coefficient, left, fact, transposed, right }) => ({
      coefficient: `${coefficient}`,
      left: alphabet.unpack(left),
      fact: number(fact),
      transposed,
      right: alphabet.unpack(right),
    }));
  return {
    proof: {
      cancellations: kept.map((one) => ({
        a: polynomial(alphabet, one.a),
        b: polynomial(alphabet, one.b),
        cofactors: write(inner.get(one)!),
      })),
      cofactors: write(main),
    },
    used: [...needed].filter((fact) => fact < hypotheses).sort((one, other) => one - other),
  };
}

function polynomial(alphabet: Alphabet, { terms }: PackedMatrix): JsonObjectLike[string] {
  return sortedTerms(mapWords(terms, (word) => alphabet.unpack(word))).map(
    ({ coefficient, text }) => [`${coefficient}`, text],
  );
}

/** Under the trace every cofactor can be written tr(fact·word): tr(lfr) = tr(frl), tr(fᵀw) = tr(fwᵀ). */
function rotated(alphabet: Alphabet, cofactors: readonly Cofactor[]): Cofactor[] {
  const byFact = new Map<number, Map<string, Rational>>();
  for (const { coefficient, left, fact, transposed, right } of cofactors) {
    const word = right + left;
    const terms = byFact.get(fact) ?? new Map<string, Rational>();
    byFact.set(fact, terms);
    addTerm(terms, transposed ? alphabet.transpose(word) : word, coefficient);
  }
  return [...byFact].flatMap(([fact, terms]) =>
    Array.from(terms, ([right, coefficient]) => ({
      coefficient,
      left: '',
      fact,
      transposed: false,
      right,
    })),
  );
}

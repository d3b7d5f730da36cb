import { Bounds, DEFAULT_STEPS } from './_internals/bounds.js';
import { checkHints } from './_internals/check-hints.js';
import { definitionWeights } from './_internals/definitions.js';
import { type RawProof, Search, type Task } from './_internals/search.js';
import { statementLetters } from './_internals/statement-letters.js';
import { writeProof } from './_internals/write-proof.js';
import { differentiatedLeft } from './differentiated-left.js';
import type { JsonObjectLike } from './json-like.js';
import { TracePolynomial } from './trace-polynomial.js';
import type { WordClaim, WordHypothesis } from './word-claim.js';
import type { WordHints } from './word-hints.js';
import type { WordProof } from './word-proof.js';
import { wordStatement } from './word-statement.js';

/**
 * Looks for a proof that the hypotheses imply the identity, for all real matrices of all sizes that
 * fit: D_n…D_1 left − right = Σ c·l·f·r with words l, r and facts f, which are the hypotheses, their
 * transposes, and AB wherever AᵀAB = 0 was proved before in the same way; for traces, up to rotation
 * and transposition. The proof found is for the kernel to check; nothing here needs to be trusted.
 *
 * The facts are completed degree by degree within the bounds of the hints, first with definitions
 * folded (AᵀA → M), then with definitions expanded. Of the hypotheses that a proof uses, each is
 * left out once on trial, so that `used` cannot be made smaller by one at the same effort; a subset
 * found by another route may still exist. The result depends on the arguments alone.
 *
 * Cost: completion can take exponential time in the degree; the bounds hold it to about a second per
 * 100,000 steps. `found: false` says which bound was met, or that the rules are complete; it does not
 * mean that the claim is false. An identity that holds only because a number (a determinant, a
 * dimension) is what it is, or by positivity beyond AᵀAB = 0 ⇒ AB = 0, is not found.
 *
 * @throws SHAPE_MISMATCH, WORD_DIRECTION_INVALID, WORD_TRACE_OF_IDENTITY if the claim has no meaning;
 *   WORD_LETTER_UNKNOWN, SHAPE_MISMATCH, INTEGER_EXPECTED if a hint has none
 * @example
 * const A = WordPolynomial.letter('A', 'm', 'n');
 * const G = WordPolynomial.letter('G', 'n', 'm');
 * proveWords({
 *   hypotheses: generalisedInverse(A, G),
 *   left: A.times(G, A, G),
 *   right: A.times(G),
 * }); // found, with one cofactor
 */
export function proveWords(claim: WordClaim, hints: WordHints = {}): WordProof {
  const statement = wordStatement(claim);
  checkHints(claim, hints);
  const task: Task = {
    claim,
    goal: goalOf(claim),
    letters: statementLetters(claim),
    hints,
    without: new Set(),
  };
  const weights = definitionWeights(claim.hypotheses);
  const orders = weights.size === 0 ? [weights] : [new Map<string, number>(), weights];
  const steps = Math.ceil((hints.maxSteps ?? DEFAULT_STEPS) / orders.length);
  const failures: Failure[] = [];
  for (const order of orders) {
    const bounds = new Bounds(hints, steps);
    const search = new Search(task, order, bounds);
    const raw = search.run();
    const written = raw === undefined ? undefined : write(raw, task);
    if (written !== undefined) {
      const fewest = fewestHypotheses(task, order, written, bounds.spent);
      return { found: true, statement, ...fewest };
    }
    if (raw !== undefined) bounds.meet('what the kernel reads: it takes no trace of an identity');
    failures.push({ search, bounds });
  }
  // A finished completion says more than one that met a bound, and one of them says it all.
  const decisive = failures.find(({ bounds }) => bounds.met.length === 0) ?? failures[0]!;
  return { found: false, reason: reasonOf(decisive, task) };
}

function goalOf(claim: WordClaim): Task['goal'] {
  // The statement was written, so both sides are of one kind.
  const { right } = claim;
  const derivative = differentiatedLeft(claim);
  return derivative instanceof TracePolynomial
    ? derivative.minus(right as TracePolynomial)
    : derivative.minus(right as typeof derivative);
}

interface Written {
  readonly proof: JsonObjectLike;
  readonly from: readonly WordHypothesis[];
  readonly used: readonly string[];
}

function write(raw: RawProof, task: Task): Written | undefined {
  const written = writeProof(raw, task);
  if (written === undefined) return undefined;
  const from = written.used.map((index) => task.claim.hypotheses[index]!);
  return { proof: written.proof, from, used: [...new Set(from.map(({ id }) => id))] };
}

/** Tries to do without each hypothesis that the proof uses, with about the steps that it took. */
function fewestHypotheses(
  task: Task,
  order: ReadonlyMap<string, number>,
  first: Written,
  steps: number,
): Written {
  let best = first;
  let without: ReadonlySet<string> = new Set();
  for (const id of first.used) {
    if (!best.used.includes(id)) continue;
    const fewer = { ...task, without: new Set([...without, id]) };
    const raw = new Search(fewer, order, new Bounds(task.hints, steps + 1_000)).run();
    const written = raw === undefined ? undefined : write(raw, fewer);
    if (written === undefined) continue;
    best = written;
    without = fewer.without;
  }
  return best;
}

interface Failure {
  readonly search: Search;
  readonly bounds: Bounds;
}

function reasonOf({ search, bounds }: Failure, { goal }: Task): string {
  const hints =
    search.hintsLeft === 0
      ? ''
      : ` ${search.hintsLeft} of the cancellations given were not proved.`;
  if (bounds.met.length > 0) return `No proof within ${bounds.met.join(' and ')}.${hints}`;
  const cancelled = search.cancelled > 0 ? ' and the cancellations found' : '';
  const outside =
    goal instanceof TracePolynomial
      ? 'no rotation of the words of the claim and of what they reduce to shows it'
      : `the claim is not in the ideal of the hypotheses${cancelled}`;
  return `The ${search.rules} rules are complete, and ${outside}.${hints}`;
}

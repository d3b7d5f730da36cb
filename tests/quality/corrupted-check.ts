import fc from 'fast-check';
import type {
  Check,
  DecisionCheck,
  Equation,
  IdentityCheck,
  InstanceCheck,
  StrataCheck,
  Violation,
  WordIdentity,
  WordsCheck,
} from '../../src/claims/index.js';
import { PolynomialMatrix, Rational, RationalMatrix } from '../../src/exact/index.js';
import { TracePolynomial, WordPolynomial } from '../../src/words/index.js';

/** A check that something false was slipped into, in every way that a part of it can be false. */
export function corrupted(check: Check<unknown>): readonly Check<unknown>[] {
  switch (check.kind) {
    case 'words':
      return corruptedWords(check);
    case 'identity':
      return [corruptedIdentity(check)];
    case 'instances':
      return [corruptedInstances(check)];
    case 'decisions':
      return [corruptedDecisions(check)];
    case 'strata':
      return [corruptedStrata(check)];
  }
}

/** Each identity in turn, with a new letter added to one side: it is zero on no account. */
function corruptedWords(check: WordsCheck): WordsCheck[] {
  return check.identities().map((identity) => ({
    ...check,
    identities: () => [withStranger(identity)],
  }));
}

const STRANGER = 'Stranger';

function withStranger({ at, claim, matrices }: WordIdentity): WordIdentity {
  const { left, right } = claim;
  const size = right instanceof TracePolynomial ? (['1', '1'] as const) : sizeOf(right);
  const stranger = WordPolynomial.letter(STRANGER, ...size);
  const wrong = (right instanceof TracePolynomial
    ? { ...claim, right: right.plus(stranger.trace()) }
    : { ...claim, right: right.plus(stranger) }) as unknown as WordIdentity['claim'];
  // A proof of it would be refused by the kernel; that none is found should not take long.
  const hints = { maxSteps: 2_000 };
  const dimensions = [left, right, ...claim.hypotheses.map(({ zero }) => zero)].flatMap(
    ({ letters }) => [...letters],
  );
  const drawnWith = (drawn: Readonly<Record<string, RationalMatrix>>) => {
    const [rows, columns] = size.map((name) => {
      if (/^\d+$/.test(name)) return Number(name);
      for (const [letter, [first, second]] of dimensions) {
        if (first === name) return drawn[letter]!.rows;
        if (second === name) return drawn[letter]!.columns;
      }
      return 1;
    });
    return { ...drawn, [STRANGER]: unit(rows!, columns!) };
  };
  return {
    at,
    claim: wrong,
    hints,
    ...(matrices === undefined ? {} : { matrices: fc.noShrink(matrices.map(drawnWith)) }),
  };
}

const sizeOf = ({ rows, columns }: WordPolynomial) => [rows, columns] as const;

/** 1 in the first place, 0 elsewhere. */
const unit = (rows: number, columns: number) =>
  RationalMatrix.fromRows(
    Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => (i + j === 0 ? 1 : 0)),
    ),
  );

function corruptedIdentity(check: IdentityCheck): IdentityCheck {
  return {
    ...check,
    equations: (shape, network) =>
      firstChanged(check.equations(shape, network), (left) => {
        const { ring } = left;
        return left.plus(
          PolynomialMatrix.fromRows(
            ring,
            Array.from({ length: left.rows }, (_, i) =>
              Array.from({ length: left.columns }, (__, j) =>
                ring.constant(Rational.of(i + j === 0 ? 1 : 0)),
              ),
            ),
          ),
        );
      }),
  };
}

function corruptedInstances(check: InstanceCheck<unknown>): InstanceCheck<unknown> {
  return {
    ...check,
    instances: unshrunk(check),
    equations: (instance) =>
      firstChanged(check.equations(instance), (left) => left.plus(unit(left.rows, left.columns))),
  };
}

function* firstChanged<M>(
  equations: Iterable<Equation<M>>,
  change: (left: M) => M,
): Generator<Equation<M>> {
  let first = true;
  for (const equation of equations) {
    yield first ? { ...equation, left: change(equation.left) } : equation;
    first = false;
  }
}

const NEGATED: Violation = { at: 'everywhere', found: 'what holds', expected: 'its negation' };

function corruptedDecisions(check: DecisionCheck<unknown>): DecisionCheck<unknown> {
  return {
    ...check,
    instances: unshrunk(check),
    violation: (instance) => (check.violation(instance) === undefined ? NEGATED : undefined),
  };
}

function corruptedStrata(check: StrataCheck): StrataCheck {
  return {
    ...check,
    violation: (instance) => (check.violation(instance) === undefined ? NEGATED : undefined),
  };
}

const unshrunk =
  (check: InstanceCheck<unknown> | DecisionCheck<unknown>): DecisionCheck<unknown>['instances'] =>
  (scope) => {
    const arbitrary = check.instances(scope);
    return arbitrary === undefined ? undefined : fc.noShrink(arbitrary);
  };

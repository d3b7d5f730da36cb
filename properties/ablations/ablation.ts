import { smallEnough } from '../../proofs/index.js';
import { type AnyClaim, type Claim, defineClaim } from '../../src/claims/index.js';
import type { Rational } from '../../src/exact/index.js';
import { type AblatedPoint, pointDocument } from '../../src/landscape/index.js';
import { activityOf } from '../../src/relu/index.js';
import { decisionOf } from './_internals/decide-clause.js';
import { drawFor } from './_internals/draw-for.js';
import { hypothesesWithout } from './_internals/hypotheses-without.js';
import { type AblatedAssumption, ASSUMPTION_NAMES } from './assumption.js';
import { CLAUSE_NAMES, type Clause } from './clause.js';
import { type ExpectedVerdict, expectedVerdict } from './expected-verdict.js';

/** A clause with one assumption dropped or changed, and what is expected of it. */
export interface Ablation {
  /** `distinct-eigenvalues`, and how a table calls it. */
  readonly assumption: string;
  readonly row: string;
  /** `theorem-2-3-ii`, and how a table calls it. */
  readonly clause: string;
  readonly column: string;
  readonly expected: ExpectedVerdict;
  /** `undefined` where the clause says nothing without the assumption. */
  readonly claim: AnyClaim | undefined;
}

/**
 * A clause of Theorem 2.3 or a half of Corollary 2.4 without one assumption, as a claim to hunt.
 *
 * Its instances violate what is dropped by construction and satisfy the rest, and every hypothesis
 * is decided on each of them. A counterexample carries a certificate; a point about which nothing
 * could be certified has the label `undecided` and is no evidence for the claim.
 *
 * @param decay μ of a weight decay; default: drawn.
 */
export function ablation(
  assumption: AblatedAssumption,
  clause: Clause,
  decay?: Rational,
): Ablation {
  const expected = expectedVerdict(assumption, clause);
  const claim =
    expected.kind === 'not applicable' ? undefined : ablatedClause(assumption, clause, decay);
  const { row } = ASSUMPTION_NAMES[assumption];
  return { assumption, row, clause, column: CLAUSE_NAMES[clause].short, expected, claim };
}

function ablatedClause(
  assumption: AblatedAssumption,
  clause: Clause,
  decay: Rational | undefined,
): Claim<AblatedPoint> {
  const { suffix, row, instead } = ASSUMPTION_NAMES[assumption];
  const { short, number, says, compares } = CLAUSE_NAMES[clause];
  const id = `${clause}/${suffix}${decay === undefined ? '' : `-${decay}`.replace('/', '-')}`;
  const { violation, outcome } = decisionOf(clause);
  const value = decay === undefined ? '' : `, with μ = ${decay}`;
  const statement = `Of the assumptions of ${number} all but one hold; but ${instead}${value}. Then ${says}.`;
  return defineClaim<AblatedPoint>({
    id,
    title: `${short} without: ${row}`,
    source: { work: 'K16', number },
    slip: `${row}: ${instead}${value}`,
    statement,
    tex: statement,
    hypotheses: hypothesesWithout(assumption, clause),
    dataHypotheses: [],
    restsOn: [],
    steps: [],
    conclusion: [
      {
        kind: 'decisions',
        compares,
        instances: (scope) =>
          scope.kind === 'random'
            ? drawFor(assumption, clause, smallEnough(scope), decay)
            : undefined,
        violation: (point) => violation(point, id),
        describe: pointDocument,
        labels: (point) => {
          const found = outcome(point);
          const certified = found === 'undecided' ? 'no' : 'yes';
          return point.activation === 'relu'
            ? { outcome: found, certified, units: activityOf(point) }
            : { outcome: found, certified };
        },
        coverage: [{ label: 'certified', values: ['yes'], share: 0.5 }],
      },
    ],
  });
}

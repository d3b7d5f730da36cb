import { LemmascopeError } from '../diagnostics/index.js';
import { TracePolynomial } from '../words/index.js';
import type { WordIdentity, WordsCheck } from './check.js';
import { type AnyClaim, type ClaimGraph, checksOf, usesOf } from './claim-graph.js';
import { type FormalReports, NO_FORMAL_REPORTS } from './formal-report.js';

/**
 * What every claim takes unchecked: what it says itself, the rules of traces and derivatives where its
 * certificates are of that kind, and what the claims it uses take. What is formally proved rests on the
 * proof assistant instead.
 */
export function restsOn(
  graph: ClaimGraph,
  formal: FormalReports = NO_FORMAL_REPORTS,
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const claim of graph.inOrder(graph.all().map(({ id }) => id))) {
    if (formal(claim)?.accepted === true) {
      all.set(claim.id, [PROOF_ASSISTANT]);
      continue;
    }
    const inherited = usesOf(claim).flatMap((id) => all.get(id)!);
    all.set(claim.id, [...new Set([...claim.restsOn, ...rulesOf(claim), ...inherited])]);
  }
  return all;
}

const PROOF_ASSISTANT =
  'the kernel of Coq; and that Statements.v, read with the note on the formal proof, says what is claimed';
const DERIVATIVES = 'the derivative of a polynomial is its formal derivative';
const TRACES = 'matrix words under a trace may be rotated and transposed (trace-cyclic)';

/** Claims do not change, and graphs are graded many times. */
const RULES = new WeakMap<AnyClaim, readonly string[]>();

function rulesOf(claim: AnyClaim): readonly string[] {
  const known = RULES.get(claim);
  if (known !== undefined) return known;
  const identities = checksOf(claim)
    .filter((check) => check.kind === 'words')
    .flatMap(identitiesOf);
  const rules = [
    ...(identities.some(({ claim: { derivatives = [] } }) => derivatives.length > 0)
      ? [DERIVATIVES]
      : []),
    ...(identities.some(({ claim: { left } }) => left instanceof TracePolynomial) ? [TRACES] : []),
  ];
  RULES.set(claim, rules);
  return rules;
}

/** The identities; none where the formulas have no meaning, which running the check reports. */
function identitiesOf(check: WordsCheck): readonly WordIdentity[] {
  try {
    return check.identities();
  } catch (error) {
    if (error instanceof LemmascopeError) return [];
    throw error;
  }
}

import { Command } from 'commander';
import { CLAIMS, SOURCES } from '../../../proofs/index.js';
import {
  type AnyClaim,
  assumptionUse,
  ClaimGraph,
  dropHypothesis,
  hypothesisIds,
  restsOn,
} from '../../claims/index.js';
import { DIAGNOSTICS, type DiagnosticCode, LemmascopeError } from '../../diagnostics/index.js';
import {
  COLOUR,
  claimConsole,
  claimJson,
  diagnosticConsole,
  diagnosticJson,
  hypothesisConsole,
  hypothesisJson,
  listingConsole,
  listingJson,
  PLAIN,
} from '../../report/index.js';
import { formalProofs } from '../_internals/formal-proofs.js';
import { CLAIM_IDS, LIBRARY } from '../_internals/library.js';
import { quickCheck } from '../_internals/quick-check.js';
import type { Terminal } from '../terminal.js';
import type { Verb } from '../verb.js';

interface ExplainOptions {
  readonly check: boolean;
  readonly json?: boolean;
}

/** `lemmascope explain`: a claim, a hypothesis or a diagnostic code in words, or the list of all. */
export const explainVerb: Verb = (terminal, _argv, finish) =>
  new Command('explain')
    .description('explain a claim, a hypothesis or a diagnostic code; without a name, list them')
    .argument('[name]', 'the id of a claim or a hypothesis, or a code')
    .option('--no-check', 'the statement alone, without the evidence of a quick run')
    .option('--json', 'print one JSON document')
    .action((name: string | undefined, options: ExplainOptions) => {
      terminal.out(explanation(name, options, terminal));
      finish(0);
    });

function explanation(
  name: string | undefined,
  { json, check }: ExplainOptions,
  terminal: Terminal,
): string {
  const style = terminal.colour ? COLOUR : PLAIN;
  const claim = LIBRARY.all().find(({ id }) => id === name);
  const codes = Object.entries(DIAGNOSTICS);
  if (name === undefined) {
    const hypotheses = HYPOTHESES.map((id) => ({ id, text: textsOf(id).join('; ') }));
    return json === true
      ? listingJson(CLAIMS, hypotheses, codes)
      : listingConsole(CLAIMS, hypotheses, codes, style);
  }
  if (claim !== undefined) {
    const explained = explainedClaim(claim, check, terminal);
    return json === true ? claimJson(explained) : claimConsole(explained, style);
  }
  if (HYPOTHESES.includes(name)) {
    const explained = explainedHypothesis(name);
    return json === true ? hypothesisJson(explained) : hypothesisConsole(explained, style);
  }
  const code = name.toUpperCase();
  if (isCode(code)) {
    const diagnostic = DIAGNOSTICS[code];
    return json === true
      ? diagnosticJson(code, diagnostic)
      : diagnosticConsole(code, diagnostic, style);
  }
  throw new LemmascopeError('NAME_UNKNOWN', {
    expected: `a code, a hypothesis, or one of ${CLAIM_IDS.join(', ')}`,
    actual: JSON.stringify(name),
  });
}

const isCode = (name: string): name is DiagnosticCode => Object.hasOwn(DIAGNOSTICS, name);

/** Ids of the hypotheses of all claims, in the order of first appearance. */
const HYPOTHESES: readonly string[] = [...new Set(CLAIMS.flatMap(hypothesisIds))];

/** What a hypothesis says, in the words of every claim that states it. */
function textsOf(hypothesis: string): readonly string[] {
  const stated = CLAIMS.flatMap(({ hypotheses, dataHypotheses }) => [
    ...hypotheses,
    ...dataHypotheses,
  ]);
  return [...new Set(stated.filter(({ id }) => id === hypothesis).map(({ text }) => text))];
}

function explainedClaim(claim: AnyClaim, check: boolean, terminal: Terminal) {
  const formal = formalProofs();
  const proof = formal(claim);
  const around = new ClaimGraph(LIBRARY.inOrder([claim.id]));
  const explained = {
    claim,
    reference: SOURCES[claim.source.work] ?? claim.source.work,
    // Mutants use what their originals use, but nothing rests on them.
    usedBy: new ClaimGraph(CLAIMS).usersOf(claim.id),
    needs: assumptionUse(around, formal).get(claim.id)!,
    restsOn: restsOn(around, formal).get(claim.id)!,
    ...(proof === undefined ? {} : { formal: proof }),
  };
  if (!check) return explained;
  const { reports, run, family } = quickCheck([claim.id], terminal);
  const report = reports.find(({ id }) => id === claim.id)!;
  return { ...explained, found: { report, run, family } };
}

function explainedHypothesis(id: string) {
  const statedBy = CLAIMS.filter((claim) => hypothesisIds(claim).includes(id));
  return {
    id,
    texts: textsOf(id),
    statedBy: statedBy.map((claim) => claim.id),
    dropped: dropHypothesis(new ClaimGraph(CLAIMS), id, formalProofs()),
  };
}

import { Command } from 'commander';
import { CLAIMS, SOURCES } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { ClaimGraph } from '../../claims/index.js';
import { DIAGNOSTICS, type DiagnosticCode, LemmascopeError } from '../../diagnostics/index.js';
import {
  COLOUR,
  claimConsole,
  claimJson,
  diagnosticConsole,
  diagnosticJson,
  listingConsole,
  listingJson,
  PLAIN,
} from '../../report/index.js';
import type { Verb } from '../verb.js';

/** `lemmascope explain`: a claim or a diagnostic code in words, or the list of both. */
export const explainVerb: Verb = (terminal, _argv, finish) =>
  new Command('explain')
    .description('explain a claim or a diagnostic code; without a name, list them')
    .argument('[name]', 'the id of a claim, or a code')
    .option('--json', 'print one JSON document')
    .action((name: string | undefined, { json }: { json?: boolean }) => {
      terminal.out(explanation(name, json === true, terminal.colour));
      finish(0);
    });

function explanation(name: string | undefined, json: boolean, colour: boolean): string {
  const style = colour ? COLOUR : PLAIN;
  const codes = Object.entries(DIAGNOSTICS);
  if (name === undefined)
    return json ? listingJson(CLAIMS, codes) : listingConsole(CLAIMS, codes, style);
  const code = name.toUpperCase();
  if (isCode(code)) {
    const diagnostic = DIAGNOSTICS[code];
    return json ? diagnosticJson(code, diagnostic) : diagnosticConsole(code, diagnostic, style);
  }
  const graph = new ClaimGraph([...CLAIMS, ...MUTANTS.map((mutant) => mutant.claim)]);
  const claim = lookUp(graph, name);
  const explained = {
    claim,
    reference: SOURCES[claim.source.work] ?? claim.source.work,
    // Mutants use what their originals use, but nothing rests on them.
    usedBy: new ClaimGraph(CLAIMS).usersOf(claim.id),
  };
  return json ? claimJson(explained) : claimConsole(explained, style);
}

const isCode = (name: string): name is DiagnosticCode => Object.hasOwn(DIAGNOSTICS, name);

function lookUp(graph: ClaimGraph, name: string) {
  try {
    return graph.get(name);
  } catch (error) {
    if (!(error instanceof LemmascopeError)) throw error;
    throw new LemmascopeError('NAME_UNKNOWN', {
      expected: `a code, or one of ${CLAIMS.map(({ id }) => id).join(', ')}`,
      actual: JSON.stringify(name),
    });
  }
}

import { Command } from 'commander';
import { assumptionLedger } from '../../../proofs/choromanska-2015/index.js';
import { CLAIMS } from '../../../proofs/index.js';
import { ClaimGraph } from '../../claims/index.js';
import { COLOUR, ledgerConsole, ledgerJson, PLAIN } from '../../report/index.js';
import type { Verb } from '../verb.js';

/** `lemmascope ledger`: the assumptions of the 2015 reduction, and what K16 makes of each. */
export const ledgerVerb: Verb = (terminal, _argv, finish) =>
  new Command('ledger')
    .description(
      'list the assumptions of the reduction to the spin glass: where each enters, and which K16 drops',
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nThe list is computed from what the steps of the claims spend; `lemmascope check choromanska-2015/reduction` examines those steps.',
    )
    .action(({ json }: { readonly json?: boolean }) => {
      const ledger = assumptionLedger(new ClaimGraph(CLAIMS));
      terminal.out(
        json === true
          ? ledgerJson(ledger)
          : ledgerConsole(ledger, terminal.colour ? COLOUR : PLAIN),
      );
      finish(0);
    });

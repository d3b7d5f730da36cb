import { Command } from 'commander';
import { FORMAL_LINKS } from '../../../proofs/index.js';
import { type FormalRecord, theoremStanding } from '../../formal/index.js';
import { readFormalState, recordIn, runFormal } from '../../formal/node/index.js';
import {
  COLOUR,
  type FormalOutcome,
  formalConsole,
  formalEventLine,
  formalJson,
  PLAIN,
} from '../../report/index.js';
import { formalFolder, formalSources } from '../_internals/formal-proofs.js';
import type { Verb } from '../verb.js';

interface FormalOptions {
  readonly fresh?: boolean;
  readonly folder: string;
  readonly json?: boolean;
}

/** `lemmascope formal`: runs Coq over the formal proofs and keeps the record that `check` reads. */
export const formalVerb: Verb = (terminal, _argv, finish) =>
  new Command('formal')
    .description('have Coq check the formal proofs, so that claims can be graded formal')
    .option('--fresh', 'compile every file, not only what changed')
    .option('--folder <path>', 'where copies, compiled files and the record go', formalFolder())
    .option('--json', 'print one JSON document')
    .action(({ fresh = false, folder, json = false }: FormalOptions) => {
      const style = terminal.colour ? COLOUR : PLAIN;
      const linked = FORMAL_LINKS.all().flatMap(([, { theorems }]) => theorems);
      const record = runFormal({
        sources: formalSources(),
        folder,
        fresh,
        linked,
        observe: (event) => {
          if (json) terminal.progress(formalEventLine(event, style));
          else terminal.out(`${formalEventLine(event, style)}\n`);
        },
      });
      terminal.progress('');
      const outcome = outcomeOf(record, folder);
      terminal.out(json ? formalJson(outcome) : formalConsole(outcome, style));
      finish(outcome.failed > 0 ? 1 : 0);
    });

function outcomeOf(record: FormalRecord, folder: string): FormalOutcome {
  const state = readFormalState(formalSources(), folder);
  const links = FORMAL_LINKS.all();
  const linked = links.flatMap(([, link]) => link.theorems);
  const names = [...new Set([...state.statements, ...linked])];
  const theorems = names.map((name) => ({
    name,
    claims: links.filter(([, link]) => link.theorems.includes(name)).map(([claim]) => claim.id),
    standing: theoremStanding(name, state),
  }));
  const passed = theorems.filter(({ standing }) => standing.kind === 'accepted').length;
  const failed = theorems.length - passed;
  return { record, path: recordIn(folder), theorems, passed, failed };
}

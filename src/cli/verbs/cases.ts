import { join } from 'node:path';
import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { type Case, CaseStore, type ReplayedCase } from '../../hunt/node/index.js';
import {
  COLOUR,
  caseConsole,
  casesConsole,
  casesJson,
  PLAIN,
  replayConsole,
  replayJson,
} from '../../report/index.js';
import { integerOption } from '../_internals/integer-option.js';
import { exitOfReplay, replayKept } from '../hunt/replay-kept.js';
import type { Verb } from '../verb.js';

const ACTIONS = ['list', 'show', 'replay', 'prune'] as const;

interface CasesOptions {
  readonly folder: string;
  readonly stuckAfter: number;
  readonly json?: boolean;
}

/** `lemmascope cases`: the counterexamples and near-misses that hunts have kept. */
export const casesVerb: Verb = (terminal, _argv, finish) =>
  new Command('cases')
    .description('list, show, replay or prune what hunts have kept')
    .argument('[action]', `${ACTIONS.join(', ')}; default: list`, 'list')
    .argument('[id]', 'the case to show or to replay; replay without one means all')
    .option('--folder <path>', 'where they are kept', '.lemmascope')
    .option(
      '--stuck-after <seconds>',
      'a decision that takes longer is given up',
      integerOption('--stuck-after', 1, 86_400),
      20,
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nprune removes the cases that are no counterexample any more, and every near-miss.\n',
    )
    .action(async (action: string, id: string | undefined, options: CasesOptions) => {
      const store = new CaseStore(join(options.folder, 'cases'));
      const style = terminal.colour ? COLOUR : PLAIN;
      const { json = false } = options;
      if (!(ACTIONS as readonly string[]).includes(action))
        throw new LemmascopeError('OPTION_INVALID', {
          path: 'cases',
          expected: ACTIONS.join(', '),
          actual: JSON.stringify(action),
        });
      if (action === 'show') {
        const kept = store.get(id ?? '');
        if (json) {
          terminal.out(casesJson([kept]));
          return finish(0);
        }
        // What stands in a file is believed as far as it can be seen again.
        const [now] = await replayAll([kept], 1000 * options.stuckAfter);
        terminal.out(caseConsole(kept, now!, style));
        return finish(0);
      }
      const { cases, errors } =
        id === undefined ? store.all() : { cases: [store.get(id)], errors: [] };
      for (const error of errors) terminal.err(`lemmascope: left out: ${error.message}\n`);
      if (action === 'list') {
        terminal.out(json ? casesJson(cases) : casesConsole(cases, style));
        return finish(errors.length > 0 ? 2 : 0);
      }
      const replayed = await replayAll(cases, 1000 * options.stuckAfter);
      terminal.out(json ? replayJson(replayed) : replayConsole(replayed, style));
      if (action === 'prune') {
        for (const { id: one, kind, status } of replayed)
          if (kind === 'near-miss' || status === 'holds' || status === 'discarded') {
            store.remove(one);
            terminal.err(`removed ${one}\n`);
          }
        return finish(errors.length > 0 ? 2 : 0);
      }
      finish(errors.length > 0 ? 2 : exitOfReplay(replayed));
    });

/** One whose claim is gone, or does not load any more, keeps none of the others from being replayed. */
async function replayAll(
  cases: readonly Case[],
  stuckAfterMilliseconds: number,
): Promise<readonly ReplayedCase[]> {
  const replayed: ReplayedCase[] = [];
  for (const kept of cases)
    try {
      replayed.push(await replayKept(kept, stuckAfterMilliseconds));
    } catch (error) {
      if (!(error instanceof LemmascopeError)) throw error;
      const { id, kind, way } = kept;
      const head = { id, kind, way, changed: true, note: error.message };
      replayed.push({ ...head, status: 'cannot be drawn' });
    }
  return replayed;
}

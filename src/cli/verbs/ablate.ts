import { Command } from 'commander';
import { ABLATIONS } from '../../../properties/ablations/index.js';
import { ablateConsole, ablateJson, COLOUR, PLAIN } from '../../report/index.js';
import { integerOption } from '../_internals/integer-option.js';
import { replayCommand } from '../_internals/replay-command.js';
import { runAblation } from '../_internals/run-ablation.js';
import type { Verb } from '../verb.js';

interface AblateOptions {
  readonly runs?: number;
  readonly seed: number;
  readonly quick?: boolean;
  readonly maxHidden: number;
  readonly maxWidth: number;
  readonly json?: boolean;
}

const RUNS = 1500;
const QUICK_RUNS = 100;

/** `lemmascope ablate`: what breaks when an assumption of Theorem 2.3 or Corollary 2.4 goes. */
export const ablateVerb: Verb = (terminal, argv, finish) =>
  new Command('ablate')
    .description(
      'drop or change each assumption of Theorem 2.3 and Corollary 2.4, clause by clause',
    )
    .option(
      '--runs <n>',
      `instances to draw for every cell (default: ${RUNS})`,
      integerOption('--runs', 1),
    )
    .option('--seed <n>', 'seed of the instances', integerOption('--seed', -(2 ** 31)), 1)
    .option('--quick', `${QUICK_RUNS} instances for every cell`)
    .option('--max-hidden <H>', 'at most H hidden layers', integerOption('--max-hidden', 2, 3), 2)
    .option('--max-width <d>', 'widths at most d', integerOption('--max-width', 2, 3), 3)
    .option('--json', 'print one JSON document')
    .action(({ seed, maxHidden, maxWidth, quick, json, ...given }: AblateOptions) => {
      const runs = given.runs ?? (quick === true ? QUICK_RUNS : RUNS);
      const sizes = { seed, runs, maxHidden, maxWidth };
      const cells = ABLATIONS.map((ablation) => {
        if (ablation.claim !== undefined) terminal.progress(`hunting ${ablation.claim.id}`);
        return runAblation(ablation, sizes);
      });
      terminal.progress('');
      const run = { ...sizes, replay: replayCommand(argv, seed) };
      terminal.out(
        json === true
          ? ablateJson(cells, run)
          : ablateConsole(cells, run, terminal.colour ? COLOUR : PLAIN),
      );
      if (cells.some(({ surprise }) => surprise)) return finish(1);
      finish(cells.some(({ verdict }) => verdict === 'inconclusive') ? 3 : 0);
    });

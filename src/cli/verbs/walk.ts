import { Command } from 'commander';
import { CLAIMS } from '../../../proofs/index.js';
import { MUTANTS } from '../../../properties/mutants/index.js';
import { CHECK_DEFAULTS, shapeLabel, walkClaim } from '../../claims/index.js';
import { LemmascopeError } from '../../diagnostics/index.js';
import { Architecture } from '../../network/index.js';
import { COLOUR, PLAIN, walkConsole, walkJson } from '../../report/index.js';
import {
  addDataOptions,
  architectureFor,
  type DataOptions,
  loadDataset,
} from '../_internals/data-options.js';
import { integerOption } from '../_internals/integer-option.js';
import { CLAIM_IDS } from '../_internals/library.js';
import type { Verb } from '../verb.js';

interface WalkOptions extends DataOptions {
  readonly widths?: string;
  readonly seed: number;
  readonly mutant?: string;
  readonly json?: boolean;
}

/** `lemmascope walk`: a proof on one instance, step by step, and where a mutant goes another way. */
export const walkVerb: Verb = (terminal, _argv, finish) =>
  addDataOptions(
    new Command('walk')
      .description('walk through a proof on one instance: both sides of every step, exactly')
      .argument('<claim>', 'the id of a claim'),
  )
    .option(
      '--widths <list>',
      `d_0,d_1,...,d_{H+1} (default: ${DEFAULT_WIDTHS}, or as the data say)`,
    )
    .option(
      '--seed <n>',
      'seed of everything drawn',
      integerOption('--seed', 0, 2 ** 31 - 1),
      CHECK_DEFAULTS.seed,
    )
    .option('--mutant <id>', 'put the claim with this slip beside it')
    .option('--json', 'print one JSON document')
    .action((name: string, options: WalkOptions) => {
      const claim = CLAIMS.find(({ id }) => id === name);
      if (claim === undefined)
        throw new LemmascopeError('CLAIM_UNKNOWN', {
          expected: `one of ${CLAIM_IDS.join(', ')}`,
          actual: JSON.stringify(name),
        });
      const mutant = options.mutant === undefined ? undefined : mutantOf(name, options.mutant);
      const dataset = loadDataset(options);
      const architecture =
        dataset === undefined
          ? Architecture.parse(options.widths ?? DEFAULT_WIDTHS, '--widths')
          : architectureFor(dataset, options.widths);
      const shape = { architecture, data: dataset ?? { samples: CHECK_DEFAULTS.samples } };
      const { seed } = options;
      const walk = walkClaim(claim, { shape, seed, ...(mutant === undefined ? {} : { mutant }) });
      const where = { shape: shapeLabel(shape), seed };
      terminal.out(
        options.json === true
          ? walkJson(walk, where)
          : walkConsole(walk, claim, where, terminal.colour ? COLOUR : PLAIN),
      );
      finish(0);
    });

const DEFAULT_WIDTHS = '2,1,2';

/** @throws CLAIM_UNKNOWN for a name that is no mutant of the claim. */
function mutantOf(claim: string, name: string) {
  const all = MUTANTS.filter(({ of }) => of === claim);
  const found = all.find((mutant) => mutant.claim.id === name);
  if (found !== undefined) return found.claim;
  throw new LemmascopeError('CLAIM_UNKNOWN', {
    path: '--mutant',
    expected:
      all.length === 0
        ? `no mutant: ${claim} has none`
        : `one of ${all.map((mutant) => mutant.claim.id).join(', ')}`,
    actual: JSON.stringify(name),
  });
}

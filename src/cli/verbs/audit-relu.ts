import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { auditRelu, type ReluAuditPlan, TRAINING } from '../../relu/index.js';
import {
  auditReluChart,
  auditReluConsole,
  auditReluJson,
  COLOUR,
  PLAIN,
} from '../../report/index.js';
import {
  addDataOptions,
  architectureFor,
  type DataOptions,
  loadDataset,
} from '../_internals/data-options.js';
import { integerOption } from '../_internals/integer-option.js';
import { levelOption } from '../_internals/level-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import type { Verb } from '../verb.js';

interface AuditReluOptions extends DataOptions {
  readonly widths?: string;
  readonly trained?: boolean;
  readonly random?: boolean;
  readonly seed: number;
  readonly networks: number;
  readonly level: number;
  readonly permutations: number;
  readonly json?: boolean;
  readonly svg?: string;
}

/** More of them would take hours to train; a guard against typing errors. */
const MOST_WEIGHTS = 100_000;

/** `lemmascope audit-relu`: how false A1p-m and A5u-m are on a real ReLU network. */
export const auditReluVerb: Verb = (terminal, _argv, finish) =>
  addDataOptions(
    new Command('audit-relu').description(
      'measure by how much the assumptions A1p-m and A5u-m fail on a ReLU network',
    ),
  )
    .option('--widths <list>', 'd_0,d_1,...,d_{H+1} of the network')
    .option('--random', 'random weights: He initialisation, uniform')
    .option(
      '--trained',
      `trained weights: ${TRAINING.steps} Adam steps on the squared loss, on half of the samples`,
    )
    .option(
      '--seed <n>',
      'seed of weights, splits and permutations',
      integerOption('--seed', -(2 ** 31)),
      1,
    )
    .option(
      '--networks <n>',
      'networks over which Z is tested against the weights; the first is audited over samples',
      integerOption('--networks', 1, 300),
      60,
    )
    .option('--level <p>', 'level of each test', levelOption('--level'), 0.05)
    .option(
      '--permutations <n>',
      'permutations per test',
      integerOption('--permutations', 1, 20_000),
      999,
    )
    .option('--json', 'print one JSON document')
    .option('--svg <file>', 'also write a chart of the paths to a file, whole or not at all')
    .addHelpText(
      'after',
      '\nExits with 0 whenever the audit could be made, whatever it found. docs/audit-relu.md says what is tested.',
    )
    .action((options: AuditReluOptions) => {
      const plan = planOf(options);
      const dataset = loadDataset(options);
      if (dataset === undefined)
        throw new LemmascopeError('OPTION_MISSING', {
          path: '--data',
          expected: '--data iris or --data FILE.csv',
        });
      if (options.widths === undefined)
        throw new LemmascopeError('OPTION_MISSING', {
          path: '--widths',
          expected: `--widths ${dataset.inputWidth},8,8,${dataset.outputWidth}, say`,
        });
      const architecture = architectureFor(dataset, options.widths);
      if (architecture.parameterCount > MOST_WEIGHTS)
        throw new LemmascopeError('OPTION_INVALID', {
          path: '--widths',
          expected: `at most ${MOST_WEIGHTS} weights`,
          actual: `${architecture.parameterCount}`,
        });
      const audit = auditRelu(dataset, architecture, plan, (network) =>
        terminal.progress(`network ${network} of ${plan.networks}`),
      );
      terminal.progress('');
      if (options.svg !== undefined) writeAtomically(options.svg, auditReluChart(audit));
      terminal.out(
        options.json === true
          ? auditReluJson(audit)
          : auditReluConsole(audit, terminal.colour ? COLOUR : PLAIN),
      );
      finish(0);
    });

/** @throws OPTION_MISSING, OPTION_INVALID */
function planOf(options: AuditReluOptions): ReluAuditPlan {
  const { trained = false, random = false, seed, networks, level, permutations } = options;
  if (!trained && !random)
    throw new LemmascopeError('OPTION_MISSING', {
      path: '--random or --trained',
      expected: 'one of them: which network is audited',
    });
  if (trained && random)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--trained',
      expected: 'no --random beside it',
      actual: 'both',
    });
  const fewest = Math.ceil(1 / level) - 1;
  if (permutations < fewest)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--permutations',
      expected: `at least ${fewest}: with n of them no p-value is below 1/(n + 1), so that no test could reject at ${level}`,
      actual: String(permutations),
    });
  return {
    weights: trained ? 'trained' : 'random',
    seed,
    networks,
    level,
    permutations,
    centred: options.center === true,
  };
}

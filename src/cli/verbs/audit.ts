import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { Rational, type RealRoot, refineRoot } from '../../exact/index.js';
import {
  criticalValues,
  decideAssumptions,
  explainedMoment,
  isolateEigenvalues,
} from '../../landscape/index.js';
import { momentsOf } from '../../network/index.js';
import { type Audit, auditConsole, auditJson, COLOUR, PLAIN } from '../../report/index.js';
import {
  addDataOptions,
  architectureFor,
  type DataOptions,
  loadDataset,
} from '../_internals/data-options.js';
import { wordOption } from '../_internals/word-option.js';
import type { Verb } from '../verb.js';

interface AuditOptions extends DataOptions {
  readonly widths?: string;
  readonly loss: 'squared' | 'weighted-squared';
  readonly activation: 'linear' | 'relu';
  readonly json?: boolean;
}

/** `lemmascope audit`: decides the assumptions of Theorem 2.3 on data. */
export const auditVerb: Verb = (terminal, _argv, finish) =>
  addDataOptions(
    new Command('audit').description(
      'decide each assumption of Theorem 2.3 on data, exactly and with evidence',
    ),
  )
    .option('--widths <list>', 'd_0,d_1,...,d_{H+1}: list the critical values of this architecture')
    .option(
      '--loss <squared|weighted-squared>',
      'the loss you use',
      wordOption('--loss', ['squared', 'weighted-squared']),
      'squared',
    )
    .option(
      '--activation <linear|relu>',
      'the activation you use',
      wordOption('--activation', ['linear', 'relu']),
      'linear',
    )
    .option('--json', 'print one JSON document')
    .addHelpText(
      'after',
      '\nExits with 0 whenever every assumption could be decided, whatever the verdicts.',
    )
    .action((options: AuditOptions) => {
      const dataset = loadDataset(options);
      if (dataset === undefined)
        throw new LemmascopeError('OPTION_MISSING', {
          path: '--data',
          expected: '--data iris or --data FILE.csv',
        });
      const architecture =
        options.widths === undefined ? undefined : architectureFor(dataset, options.widths);
      const moments = momentsOf(dataset.x, dataset.y);
      const assumptions = decideAssumptions(moments, dataset, options);
      const allHold = assumptions.every(({ holds }) => holds);
      const audit: Audit = {
        dataset,
        assumptions,
        eigenvalues: isolateEigenvalues(explainedMoment(moments)).map(toShownWidth),
        architecture,
        criticalValues:
          allHold && architecture !== undefined ? criticalValues(architecture, moments) : undefined,
      };
      terminal.out(
        options.json === true
          ? auditJson(audit)
          : auditConsole(audit, terminal.colour ? COLOUR : PLAIN),
      );
      finish(0);
    });

/** Narrow enough for twelve significant digits: a relative width of 10⁻¹⁴. */
function toShownWidth(root: RealRoot): RealRoot {
  let refined = root;
  const relative = Rational.of(1n, 10n ** 14n);
  while (!refined.lower.equals(refined.upper)) {
    const size = [refined.lower.abs(), refined.upper.abs()].reduce((a, b) =>
      a.compare(b) < 0 ? a : b,
    );
    const width = refined.upper.minus(refined.lower);
    if (width.compare(size.times(relative)) <= 0) break;
    refined = refineRoot(refined, width.times(relative));
  }
  return refined;
}

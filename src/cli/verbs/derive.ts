import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { Architecture } from '../../network/index.js';
import { deriveJson } from '../../report/index.js';
import {
  CAS_NAME,
  checkDerivationSize,
  DEFAULT_MAX_TERMS,
  DERIVATION_ORDERS,
  type DerivationOrder,
  derivationSize,
  deriveClosedForm,
  FORMATS,
  FORMS,
  type Form,
  type Format,
  LARGEST_MAX_TERMS,
  renderClosedForm,
  SECONDS_PER_TERM,
  SymbolicNetwork,
} from '../../symbolic/index.js';
import {
  addDataOptions,
  architectureFor,
  type DataOptions,
  loadDataset,
} from '../_internals/data-options.js';
import { integerOption } from '../_internals/integer-option.js';
import { wordOption } from '../_internals/word-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import type { Verb } from '../verb.js';

interface DeriveOptions extends DataOptions {
  readonly widths?: string;
  readonly samples?: number;
  readonly order: DerivationOrder;
  readonly form: Form;
  readonly format: Format;
  readonly maxTerms: number;
  readonly output?: string;
  readonly json?: boolean;
}

const DEFAULT_SAMPLES = 2;

/** `lemmascope derive`: closed forms of the loss, its gradient and its Hessian. */
export const deriveVerb: Verb = (terminal, _argv, finish) =>
  addDataOptions(
    new Command('derive').description(
      'derive the loss, gradient or Hessian in closed form by symbolic differentiation',
    ),
  )
    .option('--widths <list>', 'd_0,d_1,...,d_{H+1}')
    .option(
      '--samples <m>',
      `symbolic samples, without --data (default: ${DEFAULT_SAMPLES})`,
      integerOption('--samples', 1, 10_000),
    )
    .option(
      '--order <loss|gradient|hessian>',
      'how far to differentiate',
      wordOption('--order', DERIVATION_ORDERS),
      'gradient',
    )
    .option(
      '--form <entries|matrix>',
      'entry by entry, or the form of Lemma 4.1 / 4.3',
      wordOption('--form', FORMS),
      'entries',
    )
    .option(
      '--format <text|latex|js|python>',
      'how to write it',
      wordOption('--format', FORMATS),
      'text',
    )
    .option(
      '--max-terms <n>',
      'largest derivation to start',
      integerOption('--max-terms', 1, LARGEST_MAX_TERMS),
      DEFAULT_MAX_TERMS,
    )
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--json', 'print one JSON document')
    .action((options: DeriveOptions) => {
      const network = networkOf(options);
      const closedForm = deriveClosedForm(network, options.order, (done, total) =>
        terminal.progress(`deriving entry ${done} of ${total}`),
      );
      const source = renderClosedForm(closedForm, options.form, options.format);
      const text =
        options.json === true
          ? deriveJson(closedForm, options.form, options.format, source, CAS_NAME)
          : source;
      terminal.progress('');
      if (options.output === undefined) terminal.out(text);
      else writeAtomically(options.output, text);
      finish(0);
    });

/** The network to derive for; its size is checked before it is built. */
function networkOf(options: DeriveOptions): SymbolicNetwork {
  const dataset = loadDataset(options);
  if (dataset !== undefined) {
    if (options.samples !== undefined)
      throw new LemmascopeError('OPTION_INVALID', {
        path: '--samples',
        expected: 'no --data beside it',
        actual: '--data too',
      });
    const architecture = architectureFor(dataset, options.widths);
    checkDerivationSize(
      derivationSize(architecture, dataset, options.order),
      options.maxTerms,
      SECONDS_PER_TERM.nerdamer,
    );
    return SymbolicNetwork.withData(architecture, dataset);
  }
  if (options.widths === undefined)
    throw new LemmascopeError('OPTION_MISSING', {
      path: '--widths',
      expected: '--widths 2,2,2, for example',
    });
  const architecture = Architecture.parse(options.widths, '--widths');
  const samples = options.samples ?? DEFAULT_SAMPLES;
  checkDerivationSize(
    derivationSize(architecture, { samples }, options.order),
    options.maxTerms,
    SECONDS_PER_TERM.nerdamer,
  );
  return SymbolicNetwork.withSymbolicData(architecture, samples);
}

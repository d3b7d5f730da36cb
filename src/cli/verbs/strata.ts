import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { checkCertificate } from '../../kernel/index.js';
import {
  certify,
  representative,
  type Stratum,
  strata,
  strataCount,
} from '../../landscape/index.js';
import { Architecture } from '../../network/index.js';
import { COLOUR, PLAIN, type StratumEntry, strataConsole, strataJson } from '../../report/index.js';
import { integerOption } from '../_internals/integer-option.js';
import type { Verb } from '../verb.js';

interface StrataOptions {
  readonly widths: string;
  readonly certify?: boolean;
  readonly limit: number;
  readonly json?: boolean;
}

/** `lemmascope strata`: every rank stratum of the critical set of an architecture. */
export const strataVerb: Verb = (terminal, _argv, finish) =>
  new Command('strata')
    .description(
      'list every rank stratum of the critical set; with --certify, what each consists of',
    )
    .requiredOption('--widths <list>', 'd_0,d_1,...,d_{H+1}')
    .option('--certify', 'classify one exact representative of each and check its certificate')
    .option('--limit <n>', 'most strata to list', integerOption('--limit', 1, 10_000_000), 100_000)
    .option('--json', 'print one JSON document')
    .action((options: StrataOptions) => {
      const architecture = Architecture.parse(options.widths, '--widths');
      refuseUncountable(architecture);
      const count = strataCount(architecture);
      if (count > BigInt(options.limit))
        throw new LemmascopeError('STRATA_TOO_MANY', {
          path: '--widths',
          expected: `at most ${options.limit} strata`,
          actual: `${count} for ${architecture}`,
          hint: `Take smaller widths, or raise the limit with --limit ${count}.`,
        });
      let done = 0;
      const entries = Array.from(strata(architecture), (stratum): StratumEntry => {
        terminal.progress(`stratum ${++done} of ${count}`);
        return options.certify === true ? certified(architecture, stratum) : { stratum };
      });
      terminal.progress('');
      terminal.out(
        options.json === true
          ? strataJson(architecture, entries)
          : strataConsole(architecture, entries, terminal.colour ? COLOUR : PLAIN),
      );
      finish(entries.some(({ refused }) => refused !== undefined) ? 1 : 0);
    });

/** Counting visits at most one state per choice of a dimension from 0 to d_k for every space. */
function refuseUncountable(architecture: Architecture): void {
  const states = architecture.widths.reduce((product, width) => product * (width + 1), 1);
  if (states > COUNTABLE_STATES)
    throw new LemmascopeError('STRATA_TOO_MANY', {
      path: '--widths',
      expected: 'an architecture whose strata can be counted',
      actual: architecture.toString(),
      hint: 'Take smaller widths or fewer layers.',
    });
}

const COUNTABLE_STATES = 2_000_000;

function certified(architecture: Architecture, stratum: Stratum): StratumEntry {
  const { classification, document, missing } = certify(representative(architecture, stratum));
  const verdict =
    document === undefined ? undefined : checkCertificate(document.statement, document.certificate);
  const refused =
    verdict === undefined || missing !== undefined
      ? (missing ?? 'no certificate')
      : verdict.accepted
        ? undefined
        : `${verdict.code} at ${verdict.path}`;
  return {
    stratum,
    class: classification.class,
    ...(classification.inertia === undefined ? {} : { inertia: classification.inertia }),
    loss: classification.loss,
    ...(refused === undefined ? {} : { refused }),
  };
}

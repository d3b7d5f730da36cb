import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { checkCertificate } from '../../kernel/index.js';
import { classify } from '../../landscape/index.js';
import {
  type BadMinimum,
  certifiedBadMinimum,
  deadPoint,
  kinkedFit,
  linearOptimumActive,
  liveUnitFit,
  type ReluProblem,
} from '../../relu/index.js';
import { badMinimumConsole, COLOUR, PLAIN } from '../../report/index.js';
import {
  addDataOptions,
  architectureFor,
  type DataOptions,
  loadDataset,
} from '../_internals/data-options.js';
import { wordOption } from '../_internals/word-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import type { Verb } from '../verb.js';

interface BadMinimumOptions extends DataOptions {
  readonly widths?: string;
  readonly units: 'on' | 'dead';
  readonly output?: string;
}

/** `lemmascope bad-minimum`: a certified bad local minimum of a ReLU network on given data. */
export const badMinimumVerb: Verb = (terminal, _argv, finish) =>
  addDataOptions(
    new Command('bad-minimum').description(
      'build a local minimum of a ReLU network on data that is not global, with a certificate',
    ),
  )
    .option('--widths <list>', 'd_0,d_1,...,d_{H+1} of the network')
    .option(
      '--units <on|dead>',
      'at the point: all on for every sample, at the best linear map; or a layer off on every one',
      wordOption('--units', ['on', 'dead']),
      'on',
    )
    .option('-o, --output <file>', 'write the certificate, whole or not at all')
    .action(({ widths, units, output, ...data }: BadMinimumOptions) => {
      const dataset = loadDataset(data);
      if (dataset === undefined)
        throw new LemmascopeError('OPTION_MISSING', {
          path: '--data',
          expected: '--data iris or --data FILE.csv',
        });
      const architecture = architectureFor(dataset, widths);
      const problem: ReluProblem = { architecture, x: dataset.x, y: dataset.y };
      const built = units === 'on' ? linearFit(problem) : dead(problem);
      const style = terminal.colour ? COLOUR : PLAIN;
      const heading = { dataset, widths: `${architecture}` };
      if ('reason' in built) {
        terminal.out(badMinimumConsole({ ...heading, kind: 'none', ...built }, style));
        return finish(3);
      }
      const { statement, certificate } = built.refutation;
      const verdict = checkCertificate(statement, certificate);
      if (!verdict.accepted)
        throw new LemmascopeError('CERTIFICATE_REFUSED', {
          path: verdict.path,
          expected: verdict.derived,
          actual: verdict.claimed,
          hint: `The kernel says ${verdict.code}.`,
        });
      if (output !== undefined)
        writeAtomically(output, `${JSON.stringify(built.refutation, null, 1)}\n`);
      const { activation: _, ...linear } = built.point;
      const without = WITHOUT[classify(linear).class];
      terminal.out(
        badMinimumConsole(
          {
            ...heading,
            kind: 'found',
            found: built,
            without,
            ...(output === undefined ? {} : { file: output }),
          },
          style,
        ),
      );
      finish(0);
    });

const WITHOUT = {
  'not-critical': 'not even critical',
  'global-minimum': 'a global minimum',
  'strict-saddle': 'a strict saddle',
  'bad-saddle': 'a bad saddle',
  'local-minimum': 'a local minimum',
  inconclusive: 'of a class that was not decided',
} as const;

function linearFit(problem: ReluProblem): BadMinimum | { readonly reason: string } {
  const found = linearOptimumActive(problem);
  if (found.kind === 'none') return { reason: found.reason };
  const kinked = kinkedFit(problem);
  const better = kinked.kind === 'found' ? kinked.weights : undefined;
  return certifiedBadMinimum(found.point, better) ?? { reason: NO_BETTER };
}

function dead(problem: ReluProblem): BadMinimum | { readonly reason: string } {
  const found = deadPoint(problem);
  if (found.kind === 'none') return { reason: found.reason };
  return certifiedBadMinimum(found.point, liveUnitFit(problem)) ?? { reason: NO_BETTER };
}

const NO_BETTER = 'a local minimum was built, but no weights with a smaller loss were found';

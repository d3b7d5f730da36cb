import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import {
  drawStratum,
  floatCriticalPoint,
  momentsDocument,
  pointDocument,
  sampleStratum,
  stratumById,
  stratumOnData,
} from '../../landscape/index.js';
import { Architecture, type Dataset, momentsOf } from '../../network/index.js';
import {
  addDataOptions,
  architectureFor,
  type DataOptions,
  loadDataset,
} from '../_internals/data-options.js';
import { integerOption } from '../_internals/integer-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import type { Verb } from '../verb.js';

interface SampleOptions extends DataOptions {
  readonly widths?: string;
  readonly stratum?: string;
  readonly set?: string;
  readonly seed: number;
  readonly output?: string;
}

/** `lemmascope sample`: writes a critical point. */
export const sampleVerb: Verb = (terminal, _argv, finish) =>
  addDataOptions(
    new Command('sample').description(
      'write a critical point of a given stratum: exact; on your data exact where its S has rational eigenvectors, else approximate',
    ),
  )
    .option('--widths <list>', 'd_0,d_1,...,d_{H+1}')
    .option('--stratum <id>', 'the name of a stratum, as `strata` lists them (default: drawn)')
    .option(
      '--set <indices>',
      'on data, in floats: S, the eigenvectors kept, such as 1,3; `none` for r = 0',
    )
    .option('--seed <n>', 'seed of what is drawn', integerOption('--seed', 0), 1)
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .action((options: SampleOptions) => {
      const dataset = loadDataset(options);
      const document = dataset === undefined ? exact(options) : onData(options, dataset);
      const text = `${JSON.stringify(document)}\n`;
      if (options.output === undefined) terminal.out(text);
      else writeAtomically(options.output, text);
      finish(0);
    });

function exact({ widths, stratum, set, seed }: SampleOptions) {
  if (widths === undefined)
    throw new LemmascopeError('OPTION_MISSING', { path: '--widths', expected: '--widths 2,2,2' });
  if (set !== undefined)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--set',
      expected: '--data beside it',
      actual: 'no --data',
    });
  const architecture = Architecture.parse(widths, '--widths');
  const chosen =
    stratum === undefined ? drawStratum(architecture, seed) : stratumById(architecture, stratum);
  return pointDocument(sampleStratum(architecture, chosen, seed));
}

/** On data with an irrational spectrum no exact point exists for most S: then the weights are floats. */
function onData({ widths, stratum, set }: SampleOptions, dataset: Dataset) {
  if (stratum !== undefined && set !== undefined)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--set',
      expected: 'no --stratum beside it, which names S too',
      actual: '--stratum too',
    });
  const architecture = architectureFor(dataset, widths);
  const moments = momentsOf(dataset.x, dataset.y);
  if (stratum !== undefined)
    return stratumOnData(architecture, moments, stratumById(architecture, stratum)).document;
  const indices = setOf(set, architecture);
  const weights = floatCriticalPoint(architecture, moments, indices);
  return {
    widths: architecture.widths,
    data: momentsDocument(moments),
    weights: architecture
      .layers()
      .map(({ k, rows, columns }) =>
        Array.from({ length: rows }, (_, i) =>
          Array.from(weights[k - 1]!.subarray(i * columns, (i + 1) * columns)),
        ),
      ),
  };
}

/** S, counted from 1. Default: the r_max largest, a global minimum. */
function setOf(text: string | undefined, architecture: Architecture): number[] {
  const largest = architecture.maximalRank;
  if (text === undefined) return Array.from({ length: largest }, (_, index) => index + 1);
  if (text === 'none') return [];
  const most = architecture.outputWidth;
  const indices = text.split(',').map(integerOption('--set', 1, most));
  if (new Set(indices).size !== indices.length || indices.length > largest)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--set',
      expected: `at most ${largest} different indices from 1 to ${most}`,
      actual: JSON.stringify(text),
    });
  return indices.sort((a, b) => a - b);
}

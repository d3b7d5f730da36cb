import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { band, type Spins } from '../../relu/index.js';
import { bandChart, bandConsole, bandJson, COLOUR, PLAIN } from '../../report/index.js';
import { integerOption } from '../_internals/integer-option.js';
import { levelOption } from '../_internals/level-option.js';
import { replayCommand } from '../_internals/replay-command.js';
import { wholeNumbersOption } from '../_internals/whole-numbers-option.js';
import { writeAtomically } from '../_internals/write-atomically.js';
import { sampleSizes } from '../spin-glass/sample-sizes.js';
import type { Verb } from '../verb.js';

interface SpinGlassOptions {
  readonly spins: number;
  readonly sizes: readonly number[];
  readonly samples?: readonly number[];
  readonly seed: number;
  readonly confidence: number;
  readonly resamples: number;
  readonly workers: number;
  readonly json?: boolean;
  readonly svg?: string;
}

const LARGEST_SIZE = 300;
const LEAST_SAMPLES = 20;
const DEFAULT_SIZES = [10, 20, 40, 80];

/** Fewer where a descent costs more: about 600 at Λ = 80, at most 6000. */
const samplesFor = (size: number) =>
  Math.min(6000, Math.max(50, Math.round(600 * (80 / size) ** 2)));

/** `lemmascope spin-glass`: minima of the spherical spin glass, and the band they lie in. */
export const spinGlassVerb: Verb = (terminal, argv, finish) =>
  new Command('spin-glass')
    .description(
      'sample local minima of the H-spin spherical model: their band, its narrowing, its limit',
    )
    .option('--spins <H>', 'weights on a path, 2 or 3', integerOption('--spins', 2, 3), 3)
    .option(
      '--sizes <list>',
      'numbers of weights Λ',
      wholeNumbersOption('--sizes', 2, LARGEST_SIZE),
      DEFAULT_SIZES,
    )
    .option(
      '--samples <list>',
      `descents at each size, or one number for all (default: ${DEFAULT_SIZES.map(samplesFor).join(',')} for the default sizes)`,
      wholeNumbersOption('--samples', LEAST_SAMPLES, 1_000_000),
    )
    .option('--seed <n>', 'seed of landscapes, starts and resamples', integerOption('--seed', 0), 1)
    .option('--confidence <p>', 'of each interval', levelOption('--confidence'), 0.95)
    .option(
      '--resamples <n>',
      'bootstrap resamples',
      integerOption('--resamples', 100, 100_000),
      2000,
    )
    .option(
      '--workers <n>',
      'threads; what is found does not depend on them',
      integerOption('--workers', 1, 64),
      Math.min(4, availableParallelism()),
    )
    .option('--json', 'print one JSON document')
    .option('--svg <file>', 'also write a chart to a file, whole or not at all')
    .addHelpText(
      'after',
      '\nExits with 0 whenever the samples could be drawn, whatever they show. docs/spin-glass.md says what is sampled, and what that does not establish.',
    )
    .action(async (options: SpinGlassOptions) => {
      const { seed, confidence, resamples, workers } = options;
      const spins = options.spins as Spins;
      const sizes = sizesOf(options);
      const sized = await sampleSizes({
        spins,
        seed,
        sizes,
        workers,
        progress: (done, all) => terminal.progress(`${done} of ${all} descents`),
      });
      terminal.progress('resampling');
      const found = band(sized, { spins, seed, confidence, resamples });
      terminal.progress('');
      if (options.svg !== undefined) writeAtomically(options.svg, bandChart(found));
      const replay = replayCommand(argv, seed);
      terminal.out(
        options.json === true
          ? bandJson(found, replay)
          : bandConsole(found, replay, terminal.colour ? COLOUR : PLAIN),
      );
      finish(0);
    });

/** @throws OPTION_INVALID */
function sizesOf({ sizes, samples }: SpinGlassOptions) {
  const repeated = sizes.find((size, index) => sizes.indexOf(size) !== index);
  if (repeated !== undefined)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--sizes',
      expected: 'each size once',
      actual: `${repeated} twice`,
    });
  if (samples !== undefined && samples.length > 1 && samples.length !== sizes.length)
    throw new LemmascopeError('OPTION_INVALID', {
      path: '--samples',
      expected: `one number, or ${sizes.length}, one for each size`,
      actual: `${samples.length}`,
    });
  return sizes.map((size, index) => ({
    size,
    samples: samples?.[samples.length === 1 ? 0 : index] ?? samplesFor(size),
  }));
}

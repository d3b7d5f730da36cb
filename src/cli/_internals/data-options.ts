import { join } from 'node:path';
import type { Command } from 'commander';
import { LemmascopeError } from '../../diagnostics/index.js';
import { Architecture, center, type Dataset, readCsv, withIntercept } from '../../network/index.js';
import { checkDataWidths } from '../../symbolic/index.js';
import { packageRoot } from './package-root.js';
import { readText } from './read-text.js';

/** The options that say which data to use; the same for every verb. */
export interface DataOptions {
  readonly data?: string;
  readonly inputs?: readonly string[];
  readonly targets?: readonly string[];
  readonly categorical?: readonly string[];
  readonly center?: boolean;
  readonly intercept?: boolean;
}

const names = (text: string) => text.split(',').map((name) => name.trim());

/** Adds the data options to a verb. */
export function addDataOptions(command: Command): Command {
  return command
    .option('--data <iris|FILE.csv>', 'the bundled Iris data, or a CSV file with a header line')
    .option(
      '--inputs <names>',
      'columns of X, comma-separated (default: all but the targets)',
      names,
    )
    .option(
      '--targets <names>',
      'columns of Y, comma-separated; words become one row per class',
      names,
    )
    .option('--categorical <names>', 'targets whose numbers are names of classes', names)
    .option('--center', 'subtract the exact mean from every row of X and Y')
    .option('--intercept', 'append a row of ones to X');
}

/**
 * The dataset the options name, if they name one.
 *
 * @throws FILE_NOT_FOUND, FILE_UNREADABLE, OPTION_INVALID (data options without --data), and the
 *   errors of {@link readCsv}.
 */
export function loadDataset(options: DataOptions): Dataset | undefined {
  const { data, inputs, categorical } = options;
  if (data === undefined) {
    const orphan = (['inputs', 'targets', 'categorical', 'center', 'intercept'] as const).find(
      (name) => options[name] !== undefined,
    );
    if (orphan !== undefined)
      throw new LemmascopeError('OPTION_INVALID', {
        path: `--${orphan}`,
        expected: '--data beside it',
        actual: 'no --data',
      });
    return undefined;
  }
  const bundled = data === 'iris';
  const targets = options.targets ?? (bundled ? ['species'] : []);
  const read = readCsv(readText(bundled ? join(packageRoot(), 'data', 'iris.csv') : data), {
    path: data,
    targets,
    ...(inputs === undefined ? {} : { inputs }),
    ...(categorical === undefined ? {} : { categorical }),
  });
  const centred = options.center === true ? center(read) : read;
  return options.intercept === true ? withIntercept(centred) : centred;
}

/**
 * The architecture for a dataset: the widths given, or d_x, p, d_y with p one less than the smaller
 * of the two, the simplest bottleneck.
 *
 * @throws WIDTH_INVALID, ARCHITECTURE_TOO_SHALLOW, DATA_WIDTH_MISMATCH
 */
export function architectureFor(dataset: Dataset, widths: string | undefined): Architecture {
  const { inputWidth, outputWidth } = dataset;
  if (widths === undefined)
    return Architecture.of([
      inputWidth,
      Math.max(1, Math.min(inputWidth, outputWidth) - 1),
      outputWidth,
    ]);
  const architecture = Architecture.parse(widths, '--widths');
  checkDataWidths(architecture, dataset);
  return architecture;
}

import { LemmascopeError } from '../../../diagnostics/index.js';
import type { RationalMatrix } from '../../../exact/index.js';
import { decideAssumptions, sampleStratum, strata } from '../../../landscape/index.js';
import {
  Architecture,
  type Dataset,
  type Moments,
  momentsOf,
  readCsv,
} from '../../../network/index.js';
import { irisDataset } from '../../library/iris.js';
import { type DataChoice, LIMITS } from '../../state/shared-parameters.js';

/** What the landscape is of: the state of the room that its computations need. */
export interface Setting {
  readonly widths: readonly number[];
  readonly data: DataChoice;
  readonly seed: number;
  /** Columns of a table that make up Y, separated by commas; none: the last. */
  readonly targets: string;
}

/** A network on its data. */
export interface Problem {
  readonly architecture: Architecture;
  readonly moments: Moments<RationalMatrix>;
  /** Where the data are given; drawn data are known by their spectrum. */
  readonly dataset: Dataset | undefined;
  /** The assumptions of Theorem 2.3 that the data do not satisfy. */
  readonly failing: readonly string[];
}

/**
 * The data as the command line has them: given ones of `--data`, drawn ones of `sample --seed`, which
 * for one seed and one architecture are the same in every stratum.
 *
 * @throws the errors of {@link readCsv}, WIDTH_INVALID for a table wider than the page takes,
 *   DATA_WIDTH_MISMATCH.
 */
export function problemOf(setting: Setting): Problem {
  const architecture = Architecture.of(setting.widths);
  const dataset = datasetOf(setting);
  if (dataset === undefined) {
    const [first] = strata(architecture);
    const { moments } = sampleStratum(architecture, first!, setting.seed);
    return { architecture, moments, dataset, failing: [] };
  }
  const { inputWidth, outputWidth } = dataset;
  if (Math.max(inputWidth, outputWidth) > LIMITS.width)
    throw new LemmascopeError('WIDTH_INVALID', {
      path: dataset.name,
      expected: `at most ${LIMITS.width} inputs and ${LIMITS.width} target rows on this page`,
      actual: `${inputWidth} inputs, ${outputWidth} target rows`,
      hint: 'The command line takes any number.',
    });
  if (architecture.inputWidth !== inputWidth || architecture.outputWidth !== outputWidth)
    throw new LemmascopeError('DATA_WIDTH_MISMATCH', {
      path: 'widths',
      expected: `first width ${inputWidth} and last width ${outputWidth}, as in ${dataset.name}`,
      actual: architecture.toString(),
    });
  const moments = momentsOf(dataset.x, dataset.y);
  const failing = decideAssumptions(moments, dataset)
    .filter(({ holds }) => !holds)
    .map(({ id }) => id);
  return { architecture, moments, dataset, failing };
}

/** The dataset that was chosen, if one was. @throws the errors of {@link readCsv} */
export function datasetOf({ data, targets }: Setting, path = 'table'): Dataset | undefined {
  if (data.kind === 'spectrum') return undefined;
  if (data.kind === 'iris') return irisDataset();
  const header = data.csv.split(/\r?\n/, 1)[0]!.split(/[,;\t]/);
  const named = targets === '' ? header.slice(-1) : targets.split(',');
  return readCsv(data.csv, { path, targets: named.map((name) => name.trim()) });
}

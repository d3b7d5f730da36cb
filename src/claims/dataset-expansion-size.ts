import type { Architecture, Dataset } from '../network/index.js';
import { derivationSize } from '../symbolic/index.js';

/**
 * An upper bound of the terms met when the lemmas are expanded on the numbers of a dataset.
 *
 * The formulas in X and r are expanded as the paper states them, sample by sample, so this grows
 * with m: about n² d_y m for the blocks of the Hessian. (The formulas in the moments do not.)
 */
export function datasetExpansionSize(architecture: Architecture, dataset: Dataset): number {
  const { parameterCount } = architecture;
  return Math.max(
    derivationSize(architecture, dataset, 'hessian').termDerivatives,
    parameterCount ** 2 * dataset.outputWidth * dataset.sampleCount,
  );
}

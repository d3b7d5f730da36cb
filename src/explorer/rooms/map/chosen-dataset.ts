import { Architecture, type Dataset } from '../../../network/index.js';
import { checkDataWidths } from '../../../symbolic/index.js';
import { irisDataset } from '../../library/iris.js';
import type { QuickChoice } from '../../library/quick-plan.js';

/** The Iris data where they are chosen. @throws DATA_WIDTH_MISMATCH for widths that do not fit them. */
export function chosenDataset({ iris, widths }: QuickChoice): Dataset | undefined {
  if (iris !== true) return undefined;
  const dataset = irisDataset();
  if (widths !== undefined) checkDataWidths(Architecture.of(widths), dataset);
  return dataset;
}

import type { Dataset } from '../network/index.js';

/** A dataset in a JSON document. */
export function dataJson(dataset: Dataset) {
  return {
    name: dataset.name,
    samples: dataset.sampleCount,
    inputs: dataset.inputNames,
    targets: dataset.targetNames,
  };
}

/** A dataset in one line of a console report. */
export function dataLine(dataset: Dataset): string {
  const { name, sampleCount, inputWidth, outputWidth, inputNames, targetNames } = dataset;
  return `${name}: ${sampleCount} samples, d_x = ${inputWidth} (${inputNames.join(', ')}), d_y = ${outputWidth} (${targetNames.join(', ')})`;
}

import type { Architecture, Dataset } from '../network/index.js';
import { SymbolicNetwork } from '../symbolic/index.js';

/** Where an identity is expanded: an architecture with symbolic data, or on a dataset's numbers. */
export interface Shape {
  readonly architecture: Architecture;
  /** A dataset, or how many symbolic samples. */
  readonly data: Dataset | { readonly samples: number };
}

/** `2-2-2, any 2 samples` or `4-2-3 on iris`. */
export function shapeLabel({ architecture, data }: Shape): string {
  return 'samples' in data
    ? `${architecture}, any ${data.samples} samples`
    : `${architecture} on ${data.name}`;
}

/** The network of a shape with symbolic weights. */
export function symbolicNetwork({ architecture, data }: Shape): SymbolicNetwork {
  return 'samples' in data
    ? SymbolicNetwork.withSymbolicData(architecture, data.samples)
    : SymbolicNetwork.withData(architecture, data);
}

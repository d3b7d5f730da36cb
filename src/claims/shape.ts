import type { Architecture } from '../network/index.js';
import { type SymbolicData, SymbolicNetwork, scopeLabel } from '../symbolic/index.js';

/** Where an identity is expanded: an architecture with symbolic data, or on a dataset's numbers. */
export interface Shape {
  readonly architecture: Architecture;
  readonly data: SymbolicData;
}

/** `2-2-2, any 2 samples` or `4-2-3 on iris`. */
export function shapeLabel({ architecture, data }: Shape): string {
  return scopeLabel(architecture, data);
}

/** The network of a shape with symbolic weights. */
export function symbolicNetwork({ architecture, data }: Shape): SymbolicNetwork {
  return 'samples' in data
    ? SymbolicNetwork.withSymbolicData(architecture, data.samples)
    : SymbolicNetwork.withData(architecture, data);
}

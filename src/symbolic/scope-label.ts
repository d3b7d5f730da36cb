import type { Architecture, Dataset } from '../network/index.js';

/** What the data of a symbolic network are: a dataset's numbers, or so many symbolic samples. */
export type SymbolicData = Dataset | { readonly samples: number };

/** What an expansion holds for: `4-2-3 on iris` or `2-2-2, any 2 samples`. */
export function scopeLabel(architecture: Architecture, data: SymbolicData): string {
  return 'samples' in data
    ? `${architecture}, ${symbolicSamples(data.samples)}`
    : `${architecture} on ${data.name}`;
}

/** `any 2 samples`: an identity in symbols holds whatever the samples are. */
export function symbolicSamples(samples: number): string {
  return samples === 1 ? 'any sample' : `any ${samples} samples`;
}

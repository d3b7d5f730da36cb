import type { Evidence } from '../../claims/index.js';

/** What identities of words follow from: `from: XXᵀ is invertible (xxt-full-rank); G ∈ … (given-g)`. */
export function fromLine({ from }: Evidence): string | undefined {
  if (from.length === 0) return undefined;
  return `from: ${from.map(({ id, text }) => `${text} (${id})`).join('; ')}`;
}

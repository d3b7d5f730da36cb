import type { Values } from '../../state/parameter.js';
import type { BreakingParameters } from './parameters.js';

type Example = { readonly name: string } & Pick<
  Values<BreakingParameters>,
  'given' | 'claimed' | 'draw'
>;

/** Conjectures to begin with; which of them are true is for the hunt to say, as far as it can. */
export const EXAMPLES: readonly Example[] = [
  {
    name: 'no zero layer',
    given: 'zerolayers = 0 and saddle',
    claimed: 'negatives > 0',
    draw: 'stratum',
  },
  {
    name: '2.3 (iv)',
    given: 'rank(middle) = p and saddle',
    claimed: 'negatives > 0',
    draw: 'stratum',
  },
  { name: '∇²L ⪰ 0 is enough', given: 'psd', claimed: 'loss = global', draw: 'second-order' },
  {
    name: '2.4, H = 1',
    given: 'H = 1 and not globalmin',
    claimed: 'strict',
    draw: 'stratum',
  },
  {
    name: 'a small gradient, a small loss',
    given: 'gradient < loss',
    claimed: 'loss < losszero or psd',
    draw: 'any',
  },
  { name: 'near a saddle', given: 'psd', claimed: 'critical', draw: 'near' },
];

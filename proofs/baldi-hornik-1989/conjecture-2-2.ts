import { defineClaim } from '../../src/claims/index.js';
import type { Point } from '../../src/network/index.js';
import { AT_POINT, OF_DATA } from '../kawaguchi-2016/assumptions.js';
import { onStrata } from '../kawaguchi-2016/point-checks.js';
import { localMinimaAreGlobal } from '../kawaguchi-2016/theorem-2-3-ii-local-minima.js';

/** The conjecture of BH89 for any depth, which Theorem 2.3 (ii) settles. */
export const conjecture22 = defineClaim<Point>({
  id: 'conjecture-2-2',
  title: 'The conjecture for any depth',
  source: { work: 'BH89', number: 'Conjecture 2.2 of K16' },
  statement:
    'Under the assumptions of Theorem 2.3, for a network of any depth: every local minimum of L is a global minimum.',
  tex: 'Under the assumptions of Theorem 2.3, for a network of any depth: every local minimum of $L$ is a global minimum.',
  hypotheses: AT_POINT,
  dataHypotheses: OF_DATA,
  restsOn: [],
  steps: [
    {
      id: 'resolved',
      text: 'It is Theorem 2.3 (ii)',
      argument: 'substitution',
      spends: AT_POINT.map(({ id }) => id),
      uses: ['theorem-2-3-ii'],
      checks: [onStrata(localMinimaAreGlobal)],
    },
  ],
  conclusion: [],
});

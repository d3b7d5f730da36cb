// Open: a hunt finds nothing. Whether it is true is for you to settle.
//   lemmascope hunt examples/inversions.ts
import { conjecture, HessianBlocks, symmetricInertia } from 'lemmascope';
import { type SpectralCriticalPoint, spectralCriticalPoint } from 'lemmascope/arbitraries';

/** Pairs i ∉ S, j ∈ S with λ_i > λ_j: the eigenvalues come largest first. */
function inversions({ indices, eigenvalues }: SpectralCriticalPoint): number {
  const outside = eigenvalues.map((_, i) => i).filter((i) => !indices.includes(i));
  return indices.reduce((sum, j) => sum + outside.filter((i) => i < j).length, 0);
}

const fullRank = ({ point, indices }: SpectralCriticalPoint) =>
  indices.length === point.architecture.maximalRank;

export default conjecture({
  id: 'inversions',
  statement:
    'At a critical point with P = U_S U_Sᵀ P*, the Hessian has at least as many negative eigenvalues as S has inversions, and exactly as many where P has the largest rank there is.',
  instances: spectralCriticalPoint,
  violation: (instance) => {
    const { weights, moments } = instance.point;
    const { negative } = symmetricInertia(new HessianBlocks(weights, moments).full());
    const least = inversions(instance);
    if (fullRank(instance) ? negative === least : negative >= least) return undefined;
    return {
      at: 'the number of negative eigenvalues',
      found: String(negative),
      expected: `${fullRank(instance) ? '' : 'at least '}${least}`,
    };
  },
  labels: (instance) => ({
    rank: fullRank(instance) ? 'largest' : 'smaller',
    inversions: String(inversions(instance)),
  }),
  coverage: [
    { label: 'rank', values: ['largest', 'smaller'], share: 0.1 },
    { label: 'inversions', values: ['0', '1'], share: 0.02 },
  ],
});

import fc from 'fast-check';
import { RationalMatrix } from '../../src/exact/index.js';
import { sampleStratum } from '../../src/landscape/index.js';
import { Architecture, type Point, pointOf } from '../../src/network/index.js';
import { choices } from './_internals/choices.js';
import { type Arc, covers, drawArcs } from './_internals/draw-arcs.js';
import { architecture } from './architecture.js';
import { distinctEigenvaluesData, xytDeficientData } from './assumption-data.js';
import { spectralData } from './critical-point.js';
import { rationalMatrix } from './rational-matrix.js';

interface Bound {
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/**
 * A critical point with ∇²L ⪯ 0 (the blocks (k, k) are ⪰ 0, so ∇²L = 0), on data with XXᵀ invertible
 * and distinct eigenvalues of Σ, d_y ≤ d_x. Shrinks towards small widths and zero layers.
 *
 * With N ≥ 3 layers: any stratum with r = 0 and W_N⋯W_{k+1} = 0 or W_{k−1}⋯W_1 = 0 for every k, and for
 * every k > l W_{k−1}⋯W_{l+1} = 0 or W_{l−1}⋯W_1Σ_XYW_N⋯W_{k+1} = 0; or three zero layers, on
 * data that may have the eigenvalue 0. With N = 2 the mixed block is Σ_YX itself: then Σ_YX = 0, d_y = 1
 * and both layers are zero.
 */
export function flatPoint(bound: Bound): fc.Arbitrary<Point> {
  const shallow = shallowPoint(bound);
  if (bound.maxHidden < 2) return shallow;
  return fc.oneof(
    { weight: 1, arbitrary: shallow },
    { weight: 2, arbitrary: threeZeroLayers(bound) },
    { weight: 4, arbitrary: flatStratum(bound) },
  );
}

function shallowPoint({ maxWidth }: Bound): fc.Arbitrary<Point> {
  return architecture({ maxHidden: 1, maxWidth })
    .map(({ widths }) => Architecture.of([widths[0]!, widths[1]!, 1]))
    .chain((network) =>
      xytDeficientData(network.inputWidth, 1).map((data) => pointOf(network, data, zeros(network))),
    );
}

function threeZeroLayers(bound: Bound): fc.Arbitrary<Point> {
  return deepNetwork(bound).chain((network) => {
    const layers = network.layers();
    return fc
      .tuple(
        distinctEigenvaluesData(network.inputWidth, network.outputWidth),
        fc.shuffledSubarray([...layers.keys()], { minLength: 3, maxLength: 3 }),
        fc.tuple(...layers.map(({ rows, columns }) => rationalMatrix(rows, columns))),
      )
      .map(([data, chosen, free]) => {
        const zero = zeros(network);
        const weights = free.map((layer, index) => (chosen.includes(index) ? zero[index]! : layer));
        return pointOf(network, data, weights);
      });
  });
}

function flatStratum(bound: Bound): fc.Arbitrary<Point> {
  return deepNetwork(bound).chain((network) =>
    fc
      .tuple(spectralData(network.inputWidth, network.outputWidth), choices(), choices())
      .map(([data, which, where]) => {
        const last = network.layerCount;
        const allowed = (arc: Arc, placed: readonly Arc[]) => isFlat([...placed, arc], last);
        return sampleStratum(network, drawArcs(network, [], { allowed }, which), where, data);
      }),
  );
}

/** Whether r = 0 and these arcs, with others of one space, make every block of the Hessian zero. */
function isFlat(arcs: readonly Arc[], last: number): boolean {
  const some = (from: number, to: number) =>
    from === to || arcs.some((arc) => covers(arc, from, to));
  const around = (k: number, l: number) =>
    arcs.some(({ start, end }) => start > end && start <= k && end >= l - 1);
  for (let k = 1; k <= last; k++) {
    if (some(k, last) && some(0, k - 1)) return false;
    for (let l = 1; l < k; l++) if (some(l, k - 1) && around(k, l)) return false;
  }
  return true;
}

/** N ≥ 3 and d_y ≤ d_x. */
function deepNetwork({ maxHidden, maxWidth }: Bound): fc.Arbitrary<Architecture> {
  return fc
    .array(fc.integer({ min: 1, max: maxWidth }), { minLength: 4, maxLength: maxHidden + 2 })
    .map((widths) => {
      const [first, end] = [widths[0]!, widths.at(-1)!];
      return Architecture.of([Math.max(first, end), ...widths.slice(1, -1), Math.min(first, end)]);
    });
}

const zeros = (network: Architecture): RationalMatrix[] =>
  network.layers().map(({ rows, columns }) => RationalMatrix.zero(rows, columns));

import { RationalMatrix } from '../exact/index.js';
import { type Architecture, HessianBlocks } from '../network/index.js';
import { decayOf } from './_internals/decay-of.js';
import { isCutOff, restrict, subNetworksOf } from './_internals/sub-networks.js';
import type { AblatedPoint } from './ablated-point.js';

/**
 * ∇²L, n × n in the order of the flattened weights, of a loss that may be weighted, decayed or that
 * of a ReLU network.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY where a ReLU has a kink; POINT_NEEDS_SAMPLES.
 */
export function ablatedHessian(point: AblatedPoint): RationalMatrix {
  const n = point.architecture.parameterCount;
  const decay = decayOf(point);
  const parts = subNetworksOf(point).filter((part) => !isCutOff(part));
  const blocks = parts.map((part) => {
    const block = new HessianBlocks(restrict(point.weights, part), part.moments).full();
    return part.units === undefined
      ? block
      : scatter(n, block, positions(point.architecture, part.units));
  });
  if (!decay.isZero()) blocks.push(RationalMatrix.identity(n).scale(decay));
  const [first = RationalMatrix.zero(n, n), ...others] = blocks;
  return others.reduce((sum, block) => sum.plus(block), first);
}

/** Where the weights of a sub-network stand among all weights, in its own order. */
function positions(
  architecture: Architecture,
  units: readonly (readonly number[])[],
): readonly number[] {
  return architecture
    .layers()
    .flatMap(({ k, columns, offset }) =>
      units[k]!.flatMap((i) => units[k - 1]!.map((j) => offset + i * columns + j)),
    );
}

function scatter(n: number, block: RationalMatrix, places: readonly number[]): RationalMatrix {
  const numerators = new Array<bigint>(n * n).fill(0n);
  places.forEach((row, a) => {
    places.forEach((column, b) => {
      numerators[row * n + column] = block.numerators[a * block.columns + b]!;
    });
  });
  return RationalMatrix.ofIntegers(n, n, numerators, block.denominator);
}

import { Rational, RationalMatrix } from '../exact/index.js';
import type { Architecture, Point } from '../network/index.js';
import { spectrumSize } from './_internals/strata-cycle.js';
import { spectralDataOf } from './_internals/strata-data.js';
import { moveSizes, realise } from './_internals/strata-realise.js';
import type { SpectralData } from './rational-spectrum.js';
import { type Choices, seededChoices } from './strata-choices.js';
import type { Stratum } from './stratum.js';

/**
 * An exact critical point drawn from a stratum: the representative, moved by random gauges
 * D_1, …, D_{N−1} and by random base changes of the first and last space that commute with Σ_XY.
 * Over given data the group of these moves acts transitively on the stratum, but only moves with small
 * numbers are drawn, so not every point can come.
 *
 * @param seed An integer, which alone determines the point; or the choices themselves. With choices
 *   that are all 0 it is the representative of some data.
 * @param data Default: drawn as well, with a rational spectrum of distinct eigenvalues.
 * @throws STRATUM_UNKNOWN, STRATUM_UNDEFINED as {@link representative}.
 */
export function sampleStratum(
  architecture: Architecture,
  stratum: Stratum,
  seed: number | Choices,
  data?: SpectralData,
): Point {
  const choose = typeof seed === 'number' ? seededChoices(seed) : seed;
  const sizes = moveSizes(architecture, stratum);
  return realise(architecture, stratum, data ?? drawData(architecture, choose), {
    gauges: architecture.widths.slice(1, -1).map((width) => invertible(width, choose)),
    through: invertible(sizes.through, choose),
    input: {
      mix: small(sizes.through, sizes.input, choose),
      rest: invertible(sizes.input, choose),
    },
    output: {
      mix: small(sizes.output, sizes.through, choose),
      rest: invertible(sizes.output, choose),
    },
  });
}

function drawData(architecture: Architecture, choose: Choices): SpectralData {
  const { inputWidth, outputWidth } = architecture;
  let size = 0;
  const increasing = Array.from({ length: spectrumSize(architecture) }, () => {
    size += 1 + choose(3);
    return Rational.of(size, 2);
  });
  return spectralDataOf({
    left: orthogonal(outputWidth, choose),
    right: orthogonal(inputWidth, choose),
    singularValues: increasing.reverse(),
    metric: invertible(inputWidth, choose),
  });
}

/** I, or a reflection I − 2vvᵀ/vᵀv with a small integer v. */
function orthogonal(size: number, choose: Choices): RationalMatrix {
  const identity = RationalMatrix.identity(size);
  const v = small(size, 1, choose);
  const square = v.transpose().times(v);
  return square.isZero()
    ? identity
    : identity.minus(v.times(v.transpose()).scale(Rational.of(2).dividedBy(square.at(0, 0))));
}

/** L·D·Lᵀ with unit triangular L, invertible by construction. */
function invertible(size: number, choose: Choices): RationalMatrix {
  const unitLower = () => {
    const below = small(size, size, choose).toRows();
    return RationalMatrix.ofRationals(
      size,
      size,
      below.flatMap((row, i) =>
        row.map((entry, j) => (j < i ? entry : i === j ? Rational.ONE : Rational.ZERO)),
      ),
    );
  };
  const diagonal = Array.from({ length: size }, () => Rational.of(DIAGONAL[choose(3)]!));
  return unitLower().times(RationalMatrix.diagonal(diagonal)).times(unitLower().transpose());
}

const DIAGONAL = [1, -1, 2];
const ENTRIES = [0n, 1n, -1n];

function small(rows: number, columns: number, choose: Choices): RationalMatrix {
  const entries = Array.from({ length: rows * columns }, () => ENTRIES[choose(3)]!);
  return RationalMatrix.ofIntegers(rows, columns, entries);
}

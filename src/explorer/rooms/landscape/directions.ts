import { type Inertia, Rational, RationalMatrix, rightKernel } from '../../../exact/index.js';
import type { AblatedPoint, Curve, EscapeResult } from '../../../landscape/index.js';
import {
  FloatNetwork,
  flatten,
  floatMomentsOf,
  HessianBlocks,
  unflatten,
} from '../../../network/index.js';
import { type SymmetricSpectrum, symmetricSpectrum } from '../../../numeric/index.js';

/** A direction that an axis of the slice can take. */
export interface Direction {
  /** In the link: `v1` eigenvector, `k1` of the kernel, `t2` term of the escape curve, `t` the curve. */
  readonly id: string;
  readonly label: string;
}

/** The spectrum of the Hessian in float64, and the weights it is taken at. */
export function spectrumAt(point: AblatedPoint): {
  readonly network: FloatNetwork;
  readonly weights: Float64Array;
  readonly spectrum: SymmetricSpectrum;
} {
  const network = new FloatNetwork(point.architecture.widths, floatMomentsOf(point.moments));
  const n = network.parameterCount;
  const weights = flatten(point.weights).toNumbers();
  const hessian = new Float64Array(n * n);
  network.hessian(weights, hessian);
  return { network, weights, spectrum: symmetricSpectrum(hessian, n) };
}

/** A basis of the kernel of the exact Hessian, as columns. */
export function hessianKernel(point: AblatedPoint): RationalMatrix {
  return rightKernel(new HessianBlocks(point.weights, point.moments).full());
}

/** All directions of a point. */
export function directionsOf(
  spectrum: SymmetricSpectrum,
  /** The exact inertia, where it is known. */
  inertia: Inertia | undefined,
  kernelDimension: number,
  escaped: EscapeResult | undefined,
): Direction[] {
  const curve = escaped?.kind === 'descent' ? escaped.curve : undefined;
  const isZero = (index: number) =>
    inertia !== undefined &&
    index >= inertia.positive &&
    index < spectrum.values.length - inertia.negative;
  return [
    ...(curve === undefined
      ? []
      : [
          { id: 't', label: 'the escape curve, W(t)' },
          ...curve.terms.map(({ power }) => ({
            id: `t${power}`,
            label: `the term t^${power} of the escape curve`,
          })),
        ]),
    ...Array.from(spectrum.values, (value, index) => ({
      id: `v${index + 1}`,
      label: `eigenvector ${index + 1}, λ ${isZero(index) ? '= 0' : `≈ ${value.toPrecision(4).replace('-', '−')}`}`,
    })),
    ...Array.from({ length: kernelDimension }, (_, index) => ({
      id: `k${index + 1}`,
      label: `kernel of the Hessian, basis vector ${index + 1}`,
    })),
  ];
}

/** Terms of one axis, in powers of its variable, and the length of the axis at zoom 0. */
export interface Axis {
  readonly terms: readonly {
    readonly power: number;
    readonly weights: readonly RationalMatrix[];
  }[];
  readonly reach: number;
}

/**
 * The axis of a direction. Eigenvectors are rounded to multiples of 2⁻¹⁰; all others are exact, scaled
 * by a dyadic number to a length of about 1. `undefined`: no such direction here.
 */
export function axisOf(
  id: string,
  point: AblatedPoint,
  { values, vectors }: SymmetricSpectrum,
  kernel: () => RationalMatrix,
  curve: Curve | undefined,
): Axis | undefined {
  const n = values.length;
  const [, kind, number] = /^([vkt])(\d{0,3})$/.exec(id) ?? [];
  const place = Number(number) - 1;
  const straight = (vector: RationalMatrix): Axis => ({
    terms: [{ power: 1, weights: unflatten(point.architecture, vector) }],
    reach: 1,
  });
  if (kind === 'v' && place >= 0 && place < n)
    return straight(
      RationalMatrix.ofIntegers(
        n,
        1,
        Array.from({ length: n }, (_, i) => BigInt(Math.round(vectors[i * n + place]! * 1024))),
        1024n,
      ),
    );
  if (kind === 'k' && place >= 0 && place < kernel().columns)
    return straight(ofLengthOne(kernel().column(place)));
  if (kind === 't' && number === '' && curve !== undefined)
    return { terms: curve.terms, reach: reachOf(curve) };
  const term = kind === 't' ? curve?.terms.find(({ power }) => power === place + 1) : undefined;
  return term === undefined ? undefined : straight(ofLengthOne(flatten(term.weights)));
}

const norm = (values: Float64Array) => Math.hypot(...values);

function ofLengthOne(vector: RationalMatrix): RationalMatrix {
  const scale = 2 ** 20;
  return vector.scale(
    Rational.of(Math.max(1, Math.round(scale / norm(vector.toNumbers()))), scale),
  );
}

/** The t up to which no term of the curve is longer than 1. */
function reachOf(curve: Curve): number {
  const reach = curve.terms.map(
    ({ power, weights }) => norm(flatten(weights).toNumbers()) ** (-1 / power),
  );
  return Math.min(...reach);
}

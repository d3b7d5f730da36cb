import { LemmascopeError } from '../../diagnostics/index.js';
import { RationalMatrix } from '../../exact/index.js';
import { type Moments, momentsOf, type Weights } from '../../network/index.js';
import type { AblatedPoint } from '../ablated-point.js';
import { forwardPass } from './forward-pass.js';
import { samplesOf } from './samples-of.js';

/** A deep linear network with squared loss inside a larger one. */
export interface SubNetwork {
  /** The units of layer 0, …, N that take part; `undefined`: all of all layers. */
  readonly units: readonly (readonly number[])[] | undefined;
  readonly moments: Moments<RationalMatrix>;
}

/**
 * The loss near a point, without weight decay, as a sum of squared losses of linear sub-networks
 * that share the weights: one per activation pattern that occurs (units that are off are left out),
 * and one per output where samples are weighted (its moments are Σ_j ω_ij x_jx_jᵀ, …). A pattern
 * with a dead layer has no path; it comes with an empty list of units and adds a constant.
 *
 * @throws POINT_ON_ACTIVATION_BOUNDARY when a preactivation is 0: the loss is not one polynomial there.
 */
export function subNetworksOf(point: AblatedPoint): readonly SubNetwork[] {
  const { lossWeights: omega, activation } = point;
  if (omega === undefined && activation !== 'relu')
    return [{ units: undefined, moments: point.moments }];
  const { x, y } = samplesOf(point);
  const widths = point.architecture.widths;
  const outputs = range(widths.at(-1)!);
  const inputs = range(widths[0]!);
  return patterns(point, x).flatMap(({ hidden, samples }) => {
    const part = x.submatrix(inputs, samples);
    if (omega === undefined)
      return [
        {
          units: [inputs, ...hidden, outputs],
          moments: momentsOf(part, y.submatrix(outputs, samples)),
        },
      ];
    return outputs.map((i) => {
      const weighted = part.times(diagonal(omega.submatrix([i], samples)));
      const target = y.submatrix([i], samples);
      const weightedTarget = target.times(diagonal(omega.submatrix([i], samples)));
      return {
        units: [inputs, ...hidden, [i]],
        moments: {
          xx: weighted.times(part.transpose()),
          yx: weightedTarget.times(part.transpose()),
          yy: weightedTarget.times(target.transpose()),
        },
      };
    });
  });
}

/** The weights of a sub-network: rows and columns of its units. */
export function restrict(weights: Weights, { units }: SubNetwork): Weights {
  if (units === undefined) return weights;
  return weights.map((weight, index) => weight.submatrix(units[index + 1]!, units[index]!));
}

/** Whether no path leads through the sub-network, so that its loss is constant. */
export function isCutOff({ units }: SubNetwork): boolean {
  return units?.some((layer) => layer.length === 0) ?? false;
}

interface Pattern {
  readonly hidden: readonly (readonly number[])[];
  readonly samples: readonly number[];
}

function patterns(point: AblatedPoint, x: RationalMatrix): readonly Pattern[] {
  const hiddenWidths = point.architecture.widths.slice(1, -1);
  if (point.activation !== 'relu')
    return [{ hidden: hiddenWidths.map(range), samples: range(x.columns) }];
  const { preactivations } = forwardPass(point, x);
  const found = new Map<string, { hidden: number[][]; samples: number[] }>();
  for (let sample = 0; sample < x.columns; sample++) {
    const hidden = preactivations.map((before, layer) =>
      range(before.rows).filter((unit) => {
        const value = before.numerators[unit * before.columns + sample]!;
        if (value === 0n) refuseBoundary(layer, unit, sample);
        return value > 0n;
      }),
    );
    const key = JSON.stringify(hidden);
    const pattern = found.get(key);
    if (pattern === undefined) found.set(key, { hidden, samples: [sample] });
    else pattern.samples.push(sample);
  }
  return [...found.values()];
}

function refuseBoundary(layer: number, unit: number, sample: number): never {
  throw new LemmascopeError('POINT_ON_ACTIVATION_BOUNDARY', {
    path: `layer ${layer + 1}, unit ${unit + 1}, sample ${sample + 1}`,
    expected: 'a preactivation other than 0',
    actual: '0',
  });
}

function diagonal(row: RationalMatrix): RationalMatrix {
  const n = row.columns;
  const values = new Array<bigint>(n * n).fill(0n);
  row.numerators.forEach((value, j) => {
    values[j * n + j] = value;
  });
  return RationalMatrix.ofIntegers(n, n, values, row.denominator);
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, index) => index);
}

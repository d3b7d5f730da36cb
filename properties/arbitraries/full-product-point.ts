import fc from 'fast-check';
import { type Choices, sampleStratum } from '../../src/landscape/index.js';
import { Architecture, type Point } from '../../src/network/index.js';
import { choices } from './_internals/choices.js';
import { type Arc, drawArcs } from './_internals/draw-arcs.js';
import { drawOtherSet, drawSet } from './_internals/draw-set.js';
import { networkWithFewerOutputs, spectralData } from './critical-point.js';

interface Bound {
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/** A product of layers: W_H⋯W_2, W_H⋯W_1 or C = W_{H+1}⋯W_2. */
export type Product = 'middle' | 'lower' | 'upper';

/** Which critical points. */
export type CriticalKind = 'saddles' | 'global minima';

/**
 * A critical point at which a product of layers has the rank p = min(d_1, …, d_H), on data that
 * satisfy every assumption of Theorem 2.3: every stratum in which it has. For W_H⋯W_2 all depths,
 * widths with d_y ≤ d_x, ranks of P and sets S can come. A saddle with rank W_H⋯W_1 = p needs p < d_x,
 * one with rank C = p needs p < d_y, so for these one hidden layer is that narrow. Shrinks towards
 * H = 1, small widths, S empty, gauge I.
 */
export function fullProductPoint(
  bound: Bound,
  product: Product = 'middle',
  drawn: CriticalKind = 'saddles',
): fc.Arbitrary<Point> {
  return networkFor(bound, product, drawn).chain((network) =>
    fc
      .tuple(spectralData(network.inputWidth, network.outputWidth), choices(), choices())
      .map(([data, which, where]) => {
        const S = drawS(network, leastRank(network, product), drawn, which);
        const among = arcsAlong(product, network.layerCount);
        const required = Array.from({ length: network.narrowestHidden - S.length }, () => among);
        return sampleStratum(network, drawArcs(network, S, { required }, which), where, data);
      }),
  );
}

/** d_y ≤ d_x, and a hidden layer so narrow that there are such points. */
function networkFor(
  bound: Bound,
  product: Product,
  drawn: CriticalKind,
): fc.Arbitrary<Architecture> {
  if (product === 'middle') return networkWithFewerOutputs(bound);
  const less = drawn === 'saddles' ? 1 : 0;
  return fc
    .tuple(networkWithFewerOutputs(bound, product === 'upper' ? 1 + less : 1), fc.nat())
    .map(([network, place]) => {
      const [input, ...others] = network.widths;
      const [hidden, dy] = [others.slice(0, -1), others.at(-1)!];
      const dx = Math.max(input!, 1 + less);
      const narrow = place % hidden.length;
      const most = (product === 'upper' ? dy : dx) - less;
      hidden[narrow] = Math.min(hidden[narrow]!, most);
      return Architecture.of([dx, ...hidden, dy]);
    });
}

/** The arcs that carry a basis vector all along the product, but not along all layers. */
function arcsAlong(product: Product, last: number): Arc[] {
  if (product === 'lower') return [{ start: 0, end: last - 1 }];
  if (product === 'upper') return [{ start: 1, end: last }];
  return [
    { start: 1, end: last - 1 },
    { start: 0, end: last - 1 },
    { start: 1, end: last },
  ];
}

/**
 * The least rank of P. The data carry as many of the d_0 − r and d_N − r basis vectors beside S from
 * N to 0 as they can; the p − r along the product have to be among the others.
 */
function leastRank(network: Architecture, product: Product): number {
  const { inputWidth, outputWidth, narrowestHidden } = network;
  if (product === 'middle') return 0;
  const spare = product === 'lower' ? inputWidth - outputWidth : outputWidth - inputWidth;
  return Math.max(0, narrowestHidden - Math.max(0, spare));
}

/** S: {1, …, r_max} gives the global minima, every other set saddles. */
function drawS(
  network: Architecture,
  least: number,
  drawn: CriticalKind,
  choose: Choices,
): number[] {
  const { maximalRank: most, outputWidth: size } = network;
  if (drawn === 'global minima') return Array.from({ length: most }, (_, index) => index + 1);
  // With r = d_y there is only {1, …, r}.
  const top = most < size ? most : most - 1;
  const r = least + choose(top - least + 1);
  return r === most ? drawOtherSet(size, r, choose) : drawSet(size, r, choose);
}

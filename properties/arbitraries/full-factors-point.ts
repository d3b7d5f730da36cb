import fc from 'fast-check';
import { type Choices, sampleStratum } from '../../src/landscape/index.js';
import { Architecture, type Point } from '../../src/network/index.js';
import { choices } from './_internals/choices.js';
import { type Arc, drawArcs } from './_internals/draw-arcs.js';
import { drawSet } from './_internals/draw-set.js';
import { spectralData } from './critical-point.js';

interface Bound {
  readonly maxHidden: number;
  readonly maxWidth: number;
}

/**
 * A saddle with rank W_k ≥ p for 2 ≤ k ≤ H, but rank W_H⋯W_2 < p = min(d_1, …, d_H), on data that satisfy
 * every assumption of Theorem 2.3: what one layer carries on, the next does not see. Needs three hidden
 * layers and one of width 2 between others, also where the bound is less. Shrinks towards H = 3, small
 * widths, S empty, gauge I.
 */
export function fullFactorsPoint(bound: Bound): fc.Arbitrary<Point> {
  return networkWithRoom(bound).chain((network) =>
    fc
      .tuple(
        spectralData(network.inputWidth, network.outputWidth),
        // Below r_max, so that every S gives a saddle and something can be lost.
        fc.integer({ min: 0, max: network.maximalRank - 1 }),
        choices(),
        choices(),
      )
      .map(([data, r, which, where]) => {
        const S = drawSet(network.outputWidth, r, which);
        const required = brokenArcs(network, network.narrowestHidden - r, which);
        return sampleStratum(network, drawArcs(network, S, { required }, which), where, data);
      }),
  );
}

/** H ≥ 3, d_y ≤ d_x, and one of d_2, …, d_{H−1} larger than p. */
function networkWithRoom({ maxHidden, maxWidth }: Bound): fc.Arbitrary<Architecture> {
  const width = fc.integer({ min: 1, max: Math.max(2, maxWidth) });
  return fc
    .tuple(fc.array(width, { minLength: 5, maxLength: Math.max(3, maxHidden) + 2 }), fc.nat())
    .map(([drawn, place]) => {
      const widths = [...drawn];
      const wide = 2 + (place % (widths.length - 4));
      widths[wide] = Math.max(2, widths[wide]!);
      widths[1] = Math.min(widths[1]!, widths[wide] - 1);
      const [first, last] = [widths[0]!, widths.at(-1)!];
      return Architecture.of([
        Math.max(first, last),
        ...widths.slice(1, -1),
        Math.min(first, last),
      ]);
    });
}

/**
 * For each of `count` basis vectors arcs from 1 to H, put together where a space has a vector more
 * than p, at one place at least.
 */
function brokenArcs(network: Architecture, count: number, choose: Choices): Arc[][] {
  const { narrowestHidden: p, layerCount: last } = network;
  const spare = network.widths.map((width) => width - p);
  const between = Array.from({ length: last - 3 }, (_, index) => index + 2);
  const roomy = between.filter((space) => spare[space]! > 0);
  const sure = roomy[choose(roomy.length)]!;
  return Array.from({ length: count }, (_, strand) => {
    const breaks = roomy.filter((space) => {
      const wanted = (strand === 0 && space === sure) || choose(2) === 1;
      if (!wanted || spare[space] === 0) return false;
      spare[space]! -= 1;
      return true;
    });
    const ends = [...breaks, last - 1];
    return ends.map((end, index) => [{ start: index === 0 ? 1 : breaks[index - 1]!, end }]);
  }).flat();
}

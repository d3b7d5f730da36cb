import { parseRational, type Rational, RationalMatrix } from '../../../exact/index.js';
import type { Weights } from '../../../network/index.js';
import { leakyPass } from '../../../relu/index.js';

/** From where to where functions are drawn. */
export const DRAWN = [-2, 5 / 2] as const;

/**
 * The graph of a network with one hidden unit over its last input, the one before it being 1: the ends
 * of what is drawn and the kink, at which the two straight pieces meet.
 */
export function drawnFunction(
  weights: Weights,
  slope: Rational,
): readonly (readonly [number, number])[] {
  const unit = weights[0]!;
  const steep = unit.at(0, unit.columns - 1);
  const ends = DRAWN.map((end) => parseRational(String(end)));
  const kink =
    unit.columns === 1
      ? [parseRational('0')]
      : steep.isZero()
        ? []
        : [unit.at(0, 0).negate().dividedBy(steep)];
  const inside = kink.filter((at) => at.compare(ends[0]!) > 0 && at.compare(ends[1]!) < 0);
  const places = [ends[0]!, ...inside, ends[1]!];
  const ones = places.map(() => 1);
  const x = RationalMatrix.fromRows(unit.columns === 1 ? [places] : [ones, places]);
  const { output } = leakyPass(weights, x, slope);
  return places.map((at, i) => [at.toNumber(), output.at(0, i).toNumber()]);
}

import fc from 'fast-check';
import { criticalPoint, stratumPoint } from '../../properties/arbitraries/index.js';
import { drawStratum, sampleStratum, seededChoices } from '../../src/landscape/index.js';
import { Architecture, type Point } from '../../src/network/index.js';

/** An exact critical point and the way it was drawn. */
export interface ExactPoint {
  readonly source: 'two zero factors' | 'any stratum' | 'any stratum, d_y ≤ d_x';
  readonly point: Point;
}

const BOUND = { maxHidden: 4, maxWidth: 3 };

/**
 * As many points as LEMMASCOPE_POINTS says (default 150), from LEMMASCOPE_SEED (default 1): H ≤ 4,
 * widths ≤ 3, data with a rational spectrum. A quarter has two zero factors and free ones beside
 * them, a quarter lies in random strata, and half in random strata with d_y ≤ d_x, mostly deep.
 */
export function exactPoints(): readonly ExactPoint[] {
  const count = fromEnvironment('LEMMASCOPE_POINTS', 150);
  const seed = fromEnvironment('LEMMASCOPE_SEED', 1);
  const quarter = Math.ceil(count / 4);
  const points: ExactPoint[] = [
    ...fc
      .sample(criticalPoint(BOUND), { numRuns: quarter, seed })
      .map((point) => ({ source: 'two zero factors' as const, point })),
    ...fc
      .sample(stratumPoint(BOUND), { numRuns: quarter, seed })
      .map(({ point }) => ({ source: 'any stratum' as const, point })),
    ...Array.from({ length: Math.max(0, count - 2 * quarter) }, (_, index) => ({
      source: 'any stratum, d_y ≤ d_x' as const,
      point: seeded(seed * 1_000_000 + index),
    })),
  ];
  return points.slice(0, count);
}

function seeded(seed: number): Point {
  const choose = seededChoices(seed);
  const hidden = Math.min(1 + choose(BOUND.maxHidden + 2), BOUND.maxHidden);
  const widths = Array.from({ length: hidden + 2 }, () => 1 + choose(BOUND.maxWidth));
  const network = Architecture.of(widths.at(-1)! <= widths[0]! ? widths : widths.reverse());
  return sampleStratum(network, drawStratum(network, choose), choose);
}

function fromEnvironment(name: string, otherwise: number): number {
  const text = process.env[name];
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new Error(`${name} wants a positive integer, not ${JSON.stringify(text)}`);
  return Number(text);
}

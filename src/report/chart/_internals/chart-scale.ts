import { extent } from 'd3-array';
import { scaleLinear, scaleLog, scalePoint } from 'd3-scale';
import { LemmascopeError } from '../../../diagnostics/index.js';
import type { ChartAxis, ChartPlace } from '../chart-spec.js';

/** Where places of an axis are in the picture, and where its ticks stand. */
export interface ChartScale {
  readonly at: (place: ChartPlace) => number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where bars stand. */
  readonly zero: number;
  /** The distance of categories. */
  readonly step: number;
}

/**
 * The scale of an axis over `range` pixels.
 *
 * @param values Everything that must be inside, where the axis does not say its range.
 * @throws CHART_INVALID for a value that is not finite, not positive on a logarithmic axis, or of an
 *   unknown category.
 */
export function chartScale(
  axis: ChartAxis,
  values: readonly ChartPlace[],
  range: readonly [number, number],
): ChartScale {
  if (axis.kind === 'category') return categories(axis.categories, axis.label, range);
  const numbers = values.map((value) => checked(value, axis));
  const domain = axis.domain ?? around(numbers, axis.kind);
  const scale = (axis.kind === 'log' ? scaleLog() : scaleLinear()).domain(domain).range(range);
  // A logarithmic axis would go on to the next power of ten.
  if (axis.domain === undefined && axis.kind === 'linear') scale.nice();
  const [from, to] = scale.domain() as [number, number];
  const inside = (tick: number) => tick >= Math.min(from, to) && tick <= Math.max(from, to);
  const wanted = Math.max(3, Math.round(Math.abs(range[1] - range[0]) / TICK_DISTANCE));
  const ticks = (axis.ticks ?? scale.ticks(wanted)).filter(inside);
  const label = axis.ticks === undefined ? scale.tickFormat(wanted) : String;
  return {
    at: (place) => scale(checked(place, axis)),
    ticks: ticks
      .map((tick) => ({ at: scale(tick), label: label(tick) }))
      .filter((tick) => tick.label !== ''),
    zero: scale(axis.kind === 'log' ? from : Math.min(Math.max(0, from), to)),
    step: 0,
  };
}

const TICK_DISTANCE = 64;

function categories(
  names: readonly string[],
  label: string,
  range: readonly [number, number],
): ChartScale {
  const scale = scalePoint<string>().domain(names).range(range).padding(0.5);
  const at = (place: ChartPlace) => {
    const found = scale(String(place));
    if (found === undefined) return refuse(label, `one of ${names.join(', ')}`, String(place));
    return found;
  };
  return {
    at,
    ticks: names.map((name) => ({ at: at(name), label: name })),
    zero: range[0],
    step: scale.step(),
  };
}

function checked(place: ChartPlace, { kind, label }: ChartAxis): number {
  if (typeof place !== 'number' || !Number.isFinite(place))
    return refuse(label, 'a finite number', String(place));
  if (kind === 'log' && place <= 0)
    return refuse(label, 'a positive number on a logarithmic axis', String(place));
  return place;
}

/** The extent of the numbers with a little room; of nothing or of one number, a unit around it. */
function around(numbers: readonly number[], kind: 'linear' | 'log'): [number, number] {
  const [low, high] = extent(numbers);
  if (low === undefined || high === undefined) return kind === 'log' ? [1, 10] : [0, 1];
  if (kind === 'log') return low === high ? [low / 2, high * 2] : [low / 1.1, high * 1.1];
  if (low === high) return [low - 0.5, high + 0.5];
  const room = (high - low) * 0.04;
  return [low === 0 ? 0 : low - room, high === 0 ? 0 : high + room];
}

function refuse(path: string, expected: string, actual: string): never {
  throw new LemmascopeError('CHART_INVALID', { path, expected, actual });
}

import type { ChartPlace, ChartSeries, ChartSpec } from '../chart-spec.js';

interface Extents {
  readonly x: ChartPlace[];
  readonly y: number[];
}

/** Everything that is drawn along each axis, for a range that shows it all. */
export function chartValues({ series, references = [] }: ChartSpec): Extents {
  const parts = series.map(valuesOf);
  const at = (axis: 'x' | 'y') =>
    references.filter((line) => line.axis === axis).map((line) => line.at);
  return {
    x: [...parts.flatMap(({ x }) => x), ...at('x')],
    y: [...parts.flatMap(({ y }) => y), ...at('y')],
  };
}

function valuesOf(series: ChartSeries): Extents {
  if (series.kind === 'bars')
    return {
      x: series.bars.flatMap((bar): ChartPlace[] => ('x' in bar ? [bar.x] : [bar.from, bar.to])),
      y: [0, ...series.bars.flatMap((bar) => [bar.y, ...('x' in bar ? ends(bar) : [])])],
    };
  if (series.kind === 'band')
    return {
      x: series.points.map(({ x }) => x),
      y: series.points.flatMap(({ low, high }) => [low, high]),
    };
  return {
    x: series.points.map(({ x }) => x),
    y: series.points.flatMap((point) => [point.y, ...('low' in point ? ends(point) : [])]),
  };
}

const ends = ({ low, high }: { readonly low?: number; readonly high?: number }) =>
  [low, high].filter((end) => end !== undefined);

import {
  area,
  line,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { type Markup, markup } from '../../_internals/markup.js';
import type { BandSeries, BarSeries, ChartSeries, LineSeries, PointSeries } from '../chart-spec.js';
import type { ChartScale } from './chart-scale.js';
import { dashes, seriesClass } from './chart-style.js';

/** The scales of both axes, and how many series of bars share a category. */
export interface Plot {
  readonly x: ChartScale;
  readonly y: ChartScale;
  readonly bars: number;
}

/** One series; `order` is its number among all, `barOrder` among those of bars. */
export function seriesMarks(
  series: ChartSeries,
  order: number,
  barOrder: number,
  plot: Plot,
): Markup {
  const faint = series.kind === 'points' && series.faint === true ? ' faint' : '';
  return markup`<g class="${seriesClass(order)}${faint}"><title>${series.name}</title>${marks(series, order, barOrder, plot)}</g>`;
}

/** The mark of a series in the legend, centred at 0, 0. */
export function legendMark(series: ChartSeries, order: number): Markup {
  switch (series.kind) {
    case 'points':
      return markup`${series.join === true ? stroke([-11, 0], [11, 0], order) : undefined}${mark(order, 0, 0, MARK)}`;
    case 'line':
      return stroke([-11, 0], [11, 0], order);
    case 'band':
      return markup`<rect class="area" x="-11" y="-6" width="22" height="12"/><path class="edge" d="M-11 -6H11M-11 6H11"/>`;
    case 'bars':
      return markup`${bar(order, -8, -6, 16, 12)}`;
  }
}

/** The patterns that bars are filled with, one for each series of them. */
export function barPatterns(series: readonly ChartSeries[]): Markup[] {
  return series.flatMap(({ kind }, order) =>
    kind === 'bars'
      ? [
          markup`<pattern id="fill${order}" class="${seriesClass(order)}" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="ground" width="8" height="8"/><path class="hatch" d="${HATCHES[order % HATCHES.length]}"/></pattern>`,
        ]
      : [],
  );
}

const HATCHES = [
  '',
  'M-2 2 2 -2M0 8 8 0M6 10 10 6',
  'M0 4H8',
  'M4 0V8',
  'M0 0 8 8',
  'M0 4H8M4 0V8',
];
const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolCross, symbolStar];
const MARK = 46;
const FAINT_MARK = 12;
const CAP = 4;

function marks(series: ChartSeries, order: number, barOrder: number, plot: Plot): Markup[] {
  switch (series.kind) {
    case 'points':
      return pointMarks(series, order, plot);
    case 'line':
      return [polyline(series.points, order, plot)];
    case 'band':
      return bandMarks(series, plot);
    case 'bars':
      return barMarks(series, order, barOrder, plot);
  }
}

function pointMarks(series: PointSeries, order: number, plot: Plot): Markup[] {
  const { points, join, faint } = series;
  const size = faint === true ? FAINT_MARK : MARK;
  return [
    ...(join === true ? [polyline(points, order, plot)] : []),
    ...points.flatMap(({ x, low, high }) => errorBar(plot.x.at(x), low, high, plot)),
    ...points.map(({ x, y }) => mark(order, plot.x.at(x), plot.y.at(y), size)),
  ];
}

function bandMarks({ points }: BandSeries, { x, y }: Plot): Markup[] {
  const at = points.map((point) => [x.at(point.x), y.at(point.low), y.at(point.high)] as const);
  const shape = area<(typeof at)[number]>()
    .x((point) => point[0])
    .y0((point) => point[1])
    .y1((point) => point[2])
    .digits(1)(at);
  const edge = (side: 1 | 2) =>
    line().digits(1)(at.map((point): [number, number] => [point[0], point[side]]));
  return [
    markup`<path class="area" d="${shape ?? ''}"/><path class="edge" d="${edge(1) ?? ''}${edge(2) ?? ''}"/>`,
  ];
}

function barMarks({ bars }: BarSeries, order: number, barOrder: number, plot: Plot): Markup[] {
  const { x, y, bars: groups } = plot;
  const width = (x.step * 0.8) / Math.max(1, groups);
  return bars.flatMap((each) => {
    const [left, right] =
      'x' in each
        ? [0, 1].map((side) => x.at(each.x) + (barOrder + side - groups / 2) * width)
        : [x.at(each.from), x.at(each.to)];
    const [top, bottom] = [y.at(each.y), y.zero].sort((a, b) => a - b);
    const centre = (left! + right!) / 2;
    return [
      bar(order, Math.min(left!, right!), top!, Math.abs(right! - left!), bottom! - top!),
      ...('x' in each ? errorBar(centre, each.low, each.high, plot) : []),
    ];
  });
}

const bar = (order: number, x: number, y: number, width: number, height: number) =>
  markup`<rect class="bar" fill="url(#fill${order})" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;

function errorBar(
  x: number,
  low: number | undefined,
  high: number | undefined,
  { y }: Plot,
): Markup[] {
  if (low === undefined || high === undefined) return [];
  const [top, bottom] = [round(y.at(high)), round(y.at(low))];
  const [left, right] = [round(x - CAP), round(x + CAP)];
  return [
    markup`<path class="error" d="M${round(x)} ${bottom}V${top}M${left} ${top}H${right}M${left} ${bottom}H${right}"/>`,
  ];
}

const polyline = (points: LineSeries['points'], order: number, { x, y }: Plot) =>
  markup`<path class="line" stroke-dasharray="${dashes(order)}" d="${
    line().digits(1)(points.map((point): [number, number] => [x.at(point.x), y.at(point.y)])) ?? ''
  }"/>`;

const stroke = (from: [number, number], to: [number, number], order: number) =>
  markup`<path class="line" stroke-dasharray="${dashes(order)}" d="${line()([from, to]) ?? ''}"/>`;

const mark = (order: number, x: number, y: number, size: number) =>
  markup`<path class="mark" transform="translate(${round(x)} ${round(y)})" d="${
    symbol(SHAPES[order % SHAPES.length], size).digits(1)() ?? ''
  }"/>`;

export const round = (value: number) => Math.round(value * 10) / 10;

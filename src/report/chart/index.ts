export type {
  BandSeries,
  BarSeries,
  ChartAxis,
  ChartPlace,
  ChartSeries,
  ChartSpec,
  LineSeries,
  PointSeries,
  ReferenceLine,
} from './chart-spec.js';
export { chartSvg } from './chart-svg.js';

/** An axis of numbers, linear or logarithmic, or of names in the order given. */
export type ChartAxis =
  | {
      readonly kind: 'linear' | 'log';
      /** With the unit, if there is one. */
      readonly label: string;
      /** The range shown; default: a round one around everything drawn. */
      readonly domain?: readonly [number, number];
      /** Where ticks stand; default: at round numbers. */
      readonly ticks?: readonly number[];
    }
  | {
      readonly kind: 'category';
      readonly label: string;
      readonly categories: readonly string[];
    };

/** A place on an axis: a number, or the name of a category. */
export type ChartPlace = number | string;

/** Points with error bars where `low` and `high` are given, joined by a line if `join` says so. */
export interface PointSeries {
  readonly kind: 'points';
  readonly name: string;
  readonly points: readonly {
    readonly x: ChartPlace;
    readonly y: number;
    readonly low?: number;
    readonly high?: number;
  }[];
  readonly join?: boolean;
  /** Small and pale, for clouds of single observations. */
  readonly faint?: boolean;
}

/** A line through points. */
export interface LineSeries {
  readonly kind: 'line';
  readonly name: string;
  readonly points: readonly { readonly x: ChartPlace; readonly y: number }[];
}

/** The area between two lines. */
export interface BandSeries {
  readonly kind: 'band';
  readonly name: string;
  readonly points: readonly {
    readonly x: ChartPlace;
    readonly low: number;
    readonly high: number;
  }[];
}

/** Bars from zero: of a histogram with `from` and `to`, or one at each category. */
export interface BarSeries {
  readonly kind: 'bars';
  readonly name: string;
  readonly bars: readonly (
    | { readonly from: number; readonly to: number; readonly y: number }
    | {
        readonly x: string;
        readonly y: number;
        readonly low?: number;
        readonly high?: number;
      }
  )[];
}

export type ChartSeries = PointSeries | LineSeries | BandSeries | BarSeries;

/** A straight line across the plot with its name at the end: a threshold, a theoretical value. */
export interface ReferenceLine {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly label: string;
}

/** A chart: what is drawn, on which axes, and what it says to those who do not see it. */
export interface ChartSpec {
  /** Above the chart, and its accessible name. */
  readonly title: string;
  /** What the chart shows, in a sentence or two: its accessible description. */
  readonly description: string;
  readonly x: ChartAxis;
  readonly y: Exclude<ChartAxis, { kind: 'category' }>;
  /** In the order drawn, the first at the bottom; colours and shapes go by this order. */
  readonly series: readonly ChartSeries[];
  readonly references?: readonly ReferenceLine[];
  /** Lines under the chart: levels, seeds, what it does not show. */
  readonly notes?: readonly string[];
  /** In pixels; default 720 × 440. */
  readonly width?: number;
  readonly height?: number;
}

import type { ScaleLinear } from 'd3-scale';

interface PlotAxesProps {
  /** From values to places in the drawing; the range of `y` runs from the bottom to the top. */
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly ticks?: number;
}

/** The axes of a plot, to stand in an SVG: ticks at round numbers, labels at the ends. */
export function PlotAxes({ x, y, xLabel, yLabel, ticks = 5 }: PlotAxesProps) {
  const [left, right] = x.range() as [number, number];
  const [bottom, top] = y.range() as [number, number];
  const [xText, yText] = [x.tickFormat(ticks), y.tickFormat(ticks)];
  return (
    <g class="axes">
      <path class="axis" d={`M${left} ${top}V${bottom}H${right}`} />
      {x.ticks(ticks).map((at) => (
        <>
          <path class="axis" d={`M${x(at)} ${bottom}v5`} />
          <text x={x(at)} y={bottom + 18} text-anchor="middle">
            {xText(at)}
          </text>
        </>
      ))}
      {y.ticks(ticks).map((at) => (
        <>
          <path class="grid" d={`M${left} ${y(at)}H${right}`} />
          <text x={left - 8} y={y(at) + 4} text-anchor="end">
            {yText(at)}
          </text>
        </>
      ))}
      <text class="axis-label" x={right} y={bottom + 36} text-anchor="end">
        {xLabel}
      </text>
      <text class="axis-label" x={left} y={top - 10} text-anchor="start">
        {yLabel}
      </text>
    </g>
  );
}

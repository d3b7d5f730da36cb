import { scaleLinear } from 'd3-scale';
import { useState } from 'preact/hooks';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import type { LossCurve } from './loss-curve.js';
import { toNumber } from './to-number.js';

const [WIDTH, HEIGHT] = [560, 340];
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 540, 34, 290];

const TITLES = {
  better: 'The loss from W, t = 0, along the segment to weights that do better, t = 1',
  descent: 'The loss along the curve of the certificate, W at t = 0',
  line: 'The loss along W + t·(ones), W at t = 0',
} as const;

/** The loss along a curve through the counterexample; the place on it is dragged. */
export function LossPicture({ curve }: { readonly curve: LossCurve }) {
  const { kind, samples, curvature } = curve;
  const start = samples.findIndex(([t]) => t === '0');
  const [index, setIndex] = useState(kind === 'line' ? start : closest(curve));
  const points = samples.map(([t, loss]) => [toNumber(t), toNumber(loss)] as const);
  const losses = points.map(([, loss]) => loss);
  const [low, high] = [Math.min(...losses), Math.max(...losses)];
  const room = high > low ? (high - low) * 0.08 : 1;
  // Below the better weights their name has to stand.
  const below = kind === 'better' ? room * 2 : room;
  const x = scaleLinear([points[0]![0], points.at(-1)![0]], [LEFT, RIGHT]);
  const y = scaleLinear([low - below, high + room], [BOTTOM, TOP]);
  const [t, loss] = samples[index]!;
  const [here, base] = [points[index]!, points[start]!];
  const path = points.map(([a, b]) => `${x(a).toFixed(2)} ${y(b).toFixed(2)}`).join('L');
  const flat = curvature === '0' && kind !== 'better';
  return (
    <Figure
      title={TITLES[kind]}
      description={describe(curve, start)}
      data={{
        caption: 'L along the curve, exact',
        columns: ['t', 'L(W(t))'],
        rows: samples.map(([at, value]) => [at, value]),
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} class="loss-curve">
        <title>The loss along a curve</title>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
        <g aria-hidden="true">
          <PlotAxes x={x} y={y} xLabel="t" yLabel="L(W(t))" />
          <path class="level" d={`M${LEFT} ${y(base[1])}H${RIGHT}`} />
          <path class="curve" d={`M${path}`} />
          <circle class="mark" cx={x(0)} cy={y(base[1])} r={5} />
          <text x={x(0) + 8} y={y(base[1]) - 9}>
            W
          </text>
          {kind === 'better' ? (
            <>
              <rect class="mark" x={x(1) - 5} y={y(lossAt(points, 1)) - 5} width={10} height={10} />
              <text x={x(1)} y={y(lossAt(points, 1)) + 26} text-anchor="middle">
                better
              </text>
            </>
          ) : null}
        </g>
        <DragHandle
          x={x(here[0])}
          y={y(here[1])}
          label="the place on the curve"
          text={`t = ${t}: the loss is ${loss}`}
          axes="x"
          now={here[0]}
          min={points[0]![0]}
          max={points.at(-1)![0]}
          keyStep={(RIGHT - LEFT) / (samples.length - 1)}
          onMove={(to) => {
            const share = (to - LEFT) / (RIGHT - LEFT);
            const at = Math.round(share * (samples.length - 1));
            setIndex(Math.max(0, Math.min(samples.length - 1, at)));
          }}
        />
      </svg>
      <p class="readout">
        t = {t}: L = {short(loss)}; at W it is {short(samples[start]![1])}.
        {flat ? ' To second order L does not change along this curve: the dashed line.' : ''}
      </p>
    </Figure>
  );
}

/** The place at which the handle waits: the better weights, or the end of the descent. */
const closest = ({ kind, samples }: LossCurve): number =>
  kind === 'better' ? samples.findIndex(([t]) => t === '1') : samples.length - 1;

const lossAt = (points: readonly (readonly [number, number])[], t: number): number =>
  points.find(([at]) => Math.abs(at - t) < 1e-9)![1];

/** Exact where that is short, else to six digits. */
const short = (text: string): string =>
  text.length <= 14 ? text : `${toNumber(text).toPrecision(6)}…`;

function describe({ kind, samples }: LossCurve, start: number): string {
  const base = samples[start]![1];
  if (kind === 'better') {
    const end = samples.findIndex(([t]) => t === '1');
    const way = samples.slice(start + 1, end).map(([, value]) => toNumber(value));
    const rises = way.some((value) => value > toNumber(base));
    return `The loss is ${base} at W and ${short(samples[end]![1])} at the better weights; between them it ${rises ? 'rises above that at W before it falls' : 'is nowhere drawn above that at W'}. That W is a local minimum in every direction is not for a picture to show: the certificate does.`;
  }
  if (kind === 'descent')
    return `The Hessian at W has no negative eigenvalue, and yet the loss falls along this curve: from ${base} to ${short(samples.at(-1)![1])} at t = ${samples.at(-1)![0]}.`;
  const losses = samples.map(([, value]) => toNumber(value));
  if (losses.every((value) => value === toNumber(base)))
    return `The loss is ${base} at every place drawn of this line.`;
  return losses.some((value) => value < toNumber(base))
    ? `The loss at W is ${base}; on this line it is lower elsewhere.`
    : `The loss at W is ${base}, and it is nowhere lower where it is drawn on this line.`;
}

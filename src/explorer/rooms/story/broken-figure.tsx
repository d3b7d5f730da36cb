import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import type { DecayFound } from './decay-request.js';
import { pathOf } from './path-of.js';
import { placeOf } from './place-of.js';
import type { ReluFound } from './relu-request.js';
import type { Way } from './way.js';

interface BrokenFigureProps {
  readonly decay: DecayFound | undefined;
  readonly relu: ReluFound | undefined;
  /** τ, in sixteenths. */
  readonly tau: number;
  readonly onDrag: (tau: number) => void;
}

const x = scaleLinear([-0.25, 1.125], [52, 444]);
const ofDecay = scaleLinear([0.38, 0.56], [164, 24]);
const ofRelu = scaleLinear([2.25, 4], [364, 224]);
const AXIS = 404;
const input = scaleLinear([-1.5, 1.5], [36, 216]);
const output = scaleLinear([-1.5, 3.5], [174, 24]);

/** The loss on the way out of two bad minima; one τ is dragged for both. */
export function BrokenFigure({ decay, relu, tau, onDrag }: BrokenFigureProps) {
  const sixteenths = (value: number) => Math.max(0, Math.min(16, Math.round(value * 16)));
  const here = x(tau / 16);
  const text =
    decay === undefined || relu === undefined
      ? ''
      : `τ = ${relu.tau}: loss ${decay.loss} with weight decay, ${relu.loss} with ReLU`;
  return (
    <Figure
      title="Two bad minima: the loss from each to a lower point"
      description="Above, with weight decay, from W = 0 to a lower point; in the middle, with ReLU, from the best line to a bent one. At τ = 0, marked with a ring, each curve is in a hollow: it rises before it falls below the dashed line, the loss at the ring. Below, the three samples with the best line, dashed, and the fit at τ, solid."
      data={{
        caption: 'The loss on the way',
        columns: ['τ', 'L, weight decay', 'L, ReLU'],
        rows: (decay?.graph ?? []).flatMap(([at, value], index) =>
          index % 8 === 0
            ? [[String(at), value.toFixed(4), relu?.graph[index]?.[1].toFixed(4) ?? '']]
            : [],
        ),
      }}
    >
      <svg viewBox="0 0 460 444">
        <title>the loss on the way out</title>
        <path class="across" d={`M${here} 24V${AXIS}`} />
        <WayPlot way={decay} tau={tau} y={ofDecay} label="L with weight decay" />
        <WayPlot way={relu} tau={tau} y={ofRelu} label="L with ReLU" />
        <path class="axis" d={`M52 ${AXIS}H444`} />
        {[0, 0.5, 1].map((at) => (
          <text x={x(at)} y={AXIS + 28} text-anchor="middle">
            {at === 0 ? 'τ = 0' : at}
          </text>
        ))}
        <DragHandle
          x={here}
          y={AXIS}
          label="τ, from the bad minima to lower points"
          text={text}
          axes="x"
          now={tau / 16}
          min={0}
          max={1}
          keyStep={x(1 / 16) - x(0)}
          onMove={(to) => onDrag(sixteenths(x.invert(to)))}
        />
      </svg>
      <div class="plots">
        <svg viewBox="0 0 232 222" aria-hidden="true">
          <PlotAxes x={input} y={output} xLabel="x" yLabel="fit and samples" ticks={4} />
          <path class="model" d={pathOf(relu?.fits[0] ?? [], input, output)} />
          <path class="curve" d={pathOf(relu?.fits[1] ?? [], input, output)} />
          {(relu?.samples ?? []).map(([at, value]) => (
            <circle class="sample" cx={input(at)} cy={output(value)} r={5} />
          ))}
        </svg>
        <p class="key">What the ReLU network fits to the three samples at τ.</p>
      </div>
    </Figure>
  );
}

interface WayPlotProps {
  readonly way: Way | undefined;
  readonly tau: number;
  readonly y: ScaleLinear<number, number>;
  readonly label: string;
}

function WayPlot({ way, tau, y, label }: WayPlotProps) {
  const [bottom, top] = y.range() as [number, number];
  // τ = 0 is at place 16 of the graph, and a sixteenth is four places.
  const start = way?.graph[16]?.[1];
  const height =
    way === undefined ? undefined : (way.graph[16 + 4 * tau]?.[1] ?? placeOf(way.loss));
  return (
    <g>
      <text x={52} y={top - 8}>
        {label}
      </text>
      <g class="axes">
        {y.ticks(4).map((tick) => (
          <text x={46} y={y(tick) + 4} text-anchor="end">
            {y.tickFormat(4)(tick)}
          </text>
        ))}
        <path class="axis" d={`M52 ${top}V${bottom}`} />
      </g>
      {start === undefined || height === undefined ? null : (
        <>
          <path class="model" d={`M52 ${y(start)}H444`} />
          <path class="curve" d={pathOf(way!.graph, x, y)} />
          <circle class="origin" cx={x(0)} cy={y(start)} r={6} />
          <circle class="best" cx={x(tau / 16)} cy={y(height)} r={4.5} />
        </>
      )}
    </g>
  );
}

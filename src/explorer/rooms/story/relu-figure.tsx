import { scaleLinear } from 'd3-scale';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import { pathOf } from './path-of.js';
import type { ReluFound } from './relu-request.js';

interface ReluFigureProps {
  readonly found: ReluFound | undefined;
  /** τ, in sixteenths. */
  readonly tau: number;
  readonly onDrag: (tau: number) => void;
}

const input = scaleLinear([-1.5, 1.5], [36, 216]);
const output = scaleLinear([-1.5, 3.5], [214, 24]);
const x = scaleLinear([0, 1], [40, 216]);
const y = scaleLinear([2, 4], [214, 24]);

/** The fit to three samples, and the loss on the segment from the bad minimum to the better point. */
export function ReluFigure({ found, tau, onDrag }: ReluFigureProps) {
  const sixteenths = (value: number) => Math.max(0, Math.min(16, Math.round(value * 16)));
  const height = found?.graph[tau * 4]?.[1];
  return (
    <Figure
      title="ReLU: the best line is a local minimum, a bent line is better"
      description="Left, three samples, the fit at the bad minimum, dashed, and at the point dragged, solid. Right, the loss on the segment between the two points: it rises from the local minimum and then falls below it."
      data={{
        caption: 'The loss on the segment',
        columns: ['τ', 'L'],
        rows: (found?.graph ?? [])
          .filter((_, index) => index % 8 === 0)
          .map(([at, value]) => [String(at), value.toFixed(4)]),
      }}
    >
      <div class="plots">
        <svg viewBox="0 0 232 262" aria-hidden="true">
          <PlotAxes x={input} y={output} xLabel="x" yLabel="fit and samples" ticks={4} />
          <path class="model" d={pathOf(found?.fits[0] ?? [], input, output)} />
          <path class="curve" d={pathOf(found?.fits[1] ?? [], input, output)} />
          {(found?.samples ?? []).map(([at, value]) => (
            <circle class="sample" cx={input(at)} cy={output(value)} r={5} />
          ))}
        </svg>
        <svg viewBox="0 0 232 262">
          <title>loss on the segment</title>
          <PlotAxes x={x} y={y} xLabel="τ" yLabel="L on the segment" ticks={4} />
          <path class="curve" d={pathOf(found?.graph ?? [], x, y)} />
          {found === undefined || height === undefined ? null : (
            <DragHandle
              x={x(tau / 16)}
              y={y(height)}
              label="τ, from the bad minimum to the better point"
              text={`τ = ${found.tau}, loss ${found.loss}`}
              axes="x"
              now={tau / 16}
              min={0}
              max={1}
              keyStep={x(1 / 16) - x(0)}
              onMove={(to) => onDrag(sixteenths(x.invert(to)))}
            />
          )}
        </svg>
      </div>
    </Figure>
  );
}

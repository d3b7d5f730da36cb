import { scaleLinear } from 'd3-scale';
import { DragHandle } from '../../components/drag-handle.js';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import type { AtSlope, MinimumView } from './minimum-request.js';

const WIDTH = 480;
const HEIGHT = 300;

interface LossFigureProps {
  readonly view: MinimumView;
  readonly at: AtSlope;
  readonly onSlope: (hundredths: number) => void;
}

/** Three losses over α, from the linear network on the left to ReLU on the right. */
export function LossFigure({ view, at, onSlope }: LossFigureProps) {
  const { curve } = view;
  const most = Math.max(...curve.map(({ heights }) => heights.point));
  const x = scaleLinear([1, 0], [44, WIDTH - 10]);
  const y = scaleLinear([0, most * 1.25], [HEIGHT, 28]);
  const line = (which: 'point' | 'better' | 'global') =>
    `M${curve.map(({ hundredths, heights }) => `${x(hundredths / 100)} ${y(heights[which])}`).join('L')}`;
  const alpha = at.hundredths / 100;
  return (
    <Figure
      title="The loss, from linear to ReLU"
      description={`Solid: the loss at the point. Dashed: at the other weights, which do not move either. Dotted and thick: the smallest loss of all at that α, exact at each of ${curve.length} positions. Where solid and dotted part, the minimum is no longer global.`}
      data={{
        caption: 'Losses at tenths of α, exact where short',
        columns: ['α', 'the point', 'other weights', 'smallest'],
        rows: curve
          .filter(({ hundredths }) => hundredths % 10 === 0)
          .map(({ hundredths, point, better, global, heights }) => [
            (hundredths / 100).toFixed(1),
            point,
            better,
            global.length > 16 ? `≈ ${heights.global.toFixed(8)}` : global,
          ]),
      }}
    >
      <svg
        class="fit"
        viewBox={`0 0 ${WIDTH} ${HEIGHT + 46}`}
        width={WIDTH}
        aria-label="loss over α"
      >
        <PlotAxes x={x} y={y} xLabel="α" yLabel="loss" />
        <clipPath id="relu-loss">
          <rect x={44} y={28} width={WIDTH - 54} height={HEIGHT - 28} />
        </clipPath>
        <g clip-path="url(#relu-loss)">
          <path class="least" d={line('global')} />
          <path class="better" d={line('better')} />
          <path class="point" d={line('point')} />
        </g>
        <path class="cursor" d={`M${x(alpha)} 28V${HEIGHT}`} />
        <DragHandle
          x={x(alpha)}
          y={y(at.heights.point)}
          label="Slope α"
          text={`α = ${alpha.toFixed(2)}, loss ${at.point}`}
          axes="x"
          now={at.hundredths}
          min={0}
          max={100}
          keyStep={(WIDTH - 54) / 100}
          onMove={(to) => onSlope(Math.min(100, Math.max(0, Math.round(100 * x.invert(to)))))}
        />
      </svg>
    </Figure>
  );
}

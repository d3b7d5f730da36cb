import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import type { AtSlope, MinimumView, Place } from './minimum-request.js';

const WIDTH = 480;
const HEIGHT = 300;

/** The samples and three networks: the point, the other weights, and a global minimum. */
export function FitFigure({ view, at }: { readonly view: MinimumView; readonly at: AtSlope }) {
  const x = scaleLinear([-2, 2.5], [44, WIDTH - 10]);
  const y = scaleLinear([-3, 4], [HEIGHT, 28]);
  const line = (places: readonly Place[]) =>
    `M${places.map(([a, b]) => `${x(a)} ${y(b)}`).join('L')}`;
  const { graphs } = at;
  return (
    <Figure
      title={`The functions at α = ${(at.hundredths / 100).toFixed(2)}`}
      description="The samples are circles. Solid: the point. Dashed: the other weights. Dotted and thick: weights of the smallest loss at this α."
      data={{
        caption: 'Ends and kinks of the functions',
        columns: ['function', 'input', 'output'],
        rows: (
          [
            ['the point', graphs.point],
            ['other weights', graphs.better],
            ['smallest loss', graphs.global],
            ['samples', view.samples],
          ] as const
        ).flatMap(([name, places]) =>
          places.map(([a, b]) => [
            name,
            String(Number(a.toFixed(4))),
            String(Number(b.toFixed(4))),
          ]),
        ),
      }}
    >
      <svg class="fit" viewBox={`0 0 ${WIDTH} ${HEIGHT + 46}`} width={WIDTH} aria-hidden="true">
        <PlotAxes x={x} y={y} xLabel={view.x.length === 2 ? 't' : 'x'} yLabel="output" />
        <clipPath id="relu-fit">
          <rect x={44} y={28} width={WIDTH - 54} height={HEIGHT - 28} />
        </clipPath>
        <g clip-path="url(#relu-fit)">
          <path class="least" d={line(graphs.global)} />
          <path class="better" d={line(graphs.better)} />
          <path class="point" d={line(graphs.point)} />
        </g>
        {view.samples.map(([a, b]) => (
          <circle class="sample" cx={x(a)} cy={y(b)} r={5.5} />
        ))}
      </svg>
    </Figure>
  );
}

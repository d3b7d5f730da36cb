import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import type { AuditDocument } from './audit-request.js';

const WIDTH = 520;
const HEIGHT = 230;

/** The probability of each hidden path to be active, with intervals that hold all together. */
export function SpreadFigure({ document }: { readonly document: AuditDocument }) {
  const { mean } = document.equalProbabilities;
  const paths = document.perPath.toSorted((a, b) => a.share - b.share);
  const x = scaleLinear([0, paths.length + 1], [50, WIDTH - 10]);
  const y = scaleLinear([0, 1], [HEIGHT, 28]);
  const { shares } = document.equalProbabilities;
  return (
    <Figure
      title="How often each path is active"
      description={`Share of ${document.samples} samples on which each of ${paths.length} hidden paths is active, in increasing order: from ${shares.min} to ${shares.max}, median ${shares.median}. Bars are intervals that hold all together with a confidence of 95 %. The line is the mean, which A1p-m says they all are.`}
      data={{
        caption: 'Hidden paths, by their units',
        columns: ['path', 'share', 'from', 'to'],
        rows: paths.map(({ units, share, interval }) => [
          units.join('→'),
          String(share),
          interval.low.toFixed(4),
          interval.high.toFixed(4),
        ]),
      }}
    >
      <svg class="spread" viewBox={`0 0 ${WIDTH} ${HEIGHT + 46}`} width={WIDTH} aria-hidden="true">
        <PlotAxes x={x} y={y} xLabel="hidden paths, in order" yLabel="share of samples" ticks={4} />
        <path class="mean" d={`M50 ${y(mean)}H${WIDTH - 10}`} />
        {paths.map(({ share, interval }, index) => (
          <>
            <path class="bar" d={`M${x(index + 1)} ${y(interval.low)}V${y(interval.high)}`} />
            <circle class="dot" cx={x(index + 1)} cy={y(share)} r={paths.length > 20 ? 2.5 : 4} />
          </>
        ))}
        <text class="picked" x={WIDTH - 10} y={y(mean) + 17} text-anchor="end">
          mean ρ̂
        </text>
      </svg>
    </Figure>
  );
}

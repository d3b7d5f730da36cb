import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import { Slider } from '../../components/slider.js';
import type { DecayFound } from './decay-request.js';
import { pathOf } from './path-of.js';
import { placeOf } from './place-of.js';

interface DecayFigureProps {
  readonly found: DecayFound | undefined;
  /** μ, in fortieths. */
  readonly mu: number;
  readonly onDrag: (mu: number) => void;
}

const x = scaleLinear([-0.5, 1.25], [44, 444]);
const y = scaleLinear([0, 1.2], [234, 24]);

/** The loss with weight decay on the diagonal w_1 = w_2 = w_3 = s; μ is dragged. */
export function DecayFigure({ found, mu, onDrag }: DecayFigureProps) {
  const best = found === undefined ? undefined : [found.best.s, found.best.loss].map(placeOf);
  return (
    <Figure
      title="Weight decay: the loss at w₁ = w₂ = w₃ = s"
      description="At s = 0 a local minimum of value ½, marked with a ring, for every μ above 0. The dot is the lowest point found on the diagonal; it rises with μ."
      data={{
        caption: 'The loss on the diagonal',
        columns: ['s', 'L'],
        rows: (found?.graph ?? [])
          .filter((_, index) => index % 8 === 0)
          .map(([s, value]) => [String(s), value.toFixed(4)]),
      }}
    >
      <svg viewBox="0 0 460 274" aria-hidden="true">
        <PlotAxes x={x} y={y} xLabel="s" yLabel="L" />
        <path class="model" d={`M44 ${y(0.5)}H444`} />
        <path class="curve" d={pathOf(found?.graph ?? [], x, y)} />
        <circle class="origin" cx={x(0)} cy={y(0.5)} r={6} />
        {best === undefined ? null : (
          <circle class="best" cx={x(best[0]!)} cy={y(best[1]!)} r={5} />
        )}
      </svg>
      <Slider
        label="Weight decay μ"
        min={0}
        max={20}
        step={1}
        value={mu}
        text={found?.mu ?? ''}
        onInput={onDrag}
      />
    </Figure>
  );
}

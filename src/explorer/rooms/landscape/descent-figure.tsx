import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';
import { PlotAxes } from '../../components/plot-axes.js';
import type { DescentFound } from './descent-request.js';
import { setName } from './set-name.js';
import type { SetFound } from './strata-request.js';
import { shortValueText, valueText } from './value-text.js';

interface DescentFigureProps {
  readonly found: DescentFound;
  readonly sets: readonly SetFound[];
}

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [760, 400, 78, 600, 30, 352];
const LABEL = 17;

/** The loss along a run, by the logarithm of the step, with a rule at every critical value. */
export function DescentFigure({ found, sets }: DescentFigureProps) {
  const { steps, losses } = found;
  const values = sets.map(({ value }) => value.number);
  const [start, end] = [losses[0]!, losses.at(-1)!];
  // A start far above all critical values would press them together.
  const most = Math.min(start, 1.6 * Math.max(...values)) || start || 1;
  const y = scaleLinear()
    .domain([Math.min(0, end, ...values), Math.max(most, ...values)])
    .range([BOTTOM, TOP])
    .nice(5);
  const last = steps.at(-1)!;
  const x = scaleLinear([0, Math.log10(Math.max(10, last))], [LEFT, RIGHT]);
  const path = steps
    .map((step, index) => `${x(Math.log10(Math.max(1, step))) - LEFT},${y(losses[index]!) - TOP}`)
    .join(' ');
  const rules = sets.filter(({ value }) => value.number <= y.domain()[1]!);
  const labels = spread(rules.map(({ value }) => y(value.number)));
  const nearest = sets.reduce<SetFound | undefined>(
    (best, set) =>
      best === undefined || Math.abs(set.value.number - end) < Math.abs(best.value.number - end)
        ? set
        : best,
    undefined,
  );
  return (
    <Figure
      title="The loss along gradient descent"
      description={`From ${start.toPrecision(6)} to ${end.toPrecision(6)} in ${last.toLocaleString('en')} steps of size ${found.stepSize.toPrecision(3)}${found.halvings === 0 ? '' : `, halved ${found.halvings} times`}; ‖∇L‖ = ${found.gradientNorm.toExponential(1)} at the end. ${nearest === undefined ? '' : `The critical value nearest to the end is that of S = ${setName(nearest.S)}, ${valueText(nearest.value)}. `}Each rule is a critical value; a plateau lies on one.`}
      data={{
        caption: 'The loss after some of the steps',
        columns: ['step', 'L'],
        rows: steps
          .map((step, index) => [String(step), losses[index]!.toPrecision(9)])
          .filter((_, index) => index % 12 === 0 || index === steps.length - 1),
      }}
    >
      <svg
        class="descent-curve"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        {rules.map(({ S, value }, index) => (
          <g class="rule">
            <path d={`M${LEFT} ${y(value.number)}H${RIGHT}`} />
            <path
              class="leader"
              d={`M${RIGHT} ${y(value.number)}L${RIGHT + 12} ${labels[index]}`}
            />
            <text x={RIGHT + 16} y={labels[index]! + 4}>
              {setName(S)} <tspan class="value">{shortValueText(value)}</tspan>
            </text>
          </g>
        ))}
        <PlotAxes x={x} y={y} xLabel="log₁₀ of the step" yLabel="L" />
        <svg x={LEFT} y={TOP - 2} width={RIGHT - LEFT} height={BOTTOM - TOP + 4} aria-hidden="true">
          <polyline class="loss" points={path} transform="translate(0 2)" />
        </svg>
      </svg>
    </Figure>
  );
}

/** Heights of labels, from the bottom up, far enough from one another to be read. */
function spread(heights: readonly number[]): readonly number[] {
  const order = heights
    .map((height, index) => ({ height, index }))
    .sort((a, b) => b.height - a.height);
  const places = [...heights];
  let free = Number.POSITIVE_INFINITY;
  for (const { height, index } of order) {
    places[index] = Math.min(height, free);
    free = places[index]! - LABEL;
  }
  return places;
}

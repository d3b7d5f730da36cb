import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [640, 190, 84, 18, 172];

/** The eigenvalues of the Hessian as bars, largest first. */
export function SpectrumFigure({
  values,
  signs,
  text,
}: {
  readonly values: readonly number[];
  /** How many of them are positive and negative, as far as that is known. */
  readonly signs: { readonly positive: number; readonly negative: number } | undefined;
  /** What is known of the signs. */
  readonly text: string;
}) {
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([BOTTOM, TOP])
    .nice(4);
  const signOf = (index: number) =>
    signs === undefined || index < signs.positive
      ? ''
      : index < values.length - signs.negative
        ? 'nought'
        : 'below';
  const step = Math.min(40, (WIDTH - LEFT) / values.length);
  return (
    <Figure
      title="The spectrum of the Hessian"
      description={`${values.length} eigenvalues in float64, from ${values[0]?.toPrecision(4)} down to ${values.at(-1)?.toPrecision(4)}. ${text}`}
      data={{
        caption: 'Eigenvalues of the Hessian, float64',
        columns: ['i', 'λ_i'],
        rows: values.map((value, index) => [String(index + 1), value.toPrecision(8)]),
      }}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
        {y.ticks(4).map((tick) => (
          <g class="axes">
            <path class="grid" d={`M${LEFT} ${y(tick)}H${WIDTH}`} />
            <text x={LEFT - 8} y={y(tick) + 4} text-anchor="end">
              {y.tickFormat(4)(tick)}
            </text>
          </g>
        ))}
        <path class="zero" d={`M${LEFT} ${y(0)}H${WIDTH}`} />
        {values.map((value, index) => (
          <rect
            class={`bar ${signOf(index)}`}
            x={LEFT + index * step + step * 0.15}
            width={step * 0.7}
            y={Math.min(y(value), y(0)) - (Math.abs(y(value) - y(0)) < 2 ? 1 : 0)}
            height={Math.max(2, Math.abs(y(value) - y(0)))}
          />
        ))}
      </svg>
    </Figure>
  );
}

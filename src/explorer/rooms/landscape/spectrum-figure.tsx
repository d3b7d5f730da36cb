import { scaleLinear } from 'd3-scale';
import { Figure } from '../../components/figure.js';

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [640, 190, 84, 18, 172];

/** The eigenvalues of the Hessian as bars, largest first. */
export function SpectrumFigure({
  values: measured,
  signs,
  isExact,
  text,
}: {
  readonly values: readonly number[];
  /** Whether the signs were counted exactly: then those that are zero are drawn so, whatever floats say. */
  readonly isExact: boolean;
  /** How many of them are positive and negative, as far as that is known. */
  readonly signs: { readonly positive: number; readonly negative: number } | undefined;
  /** What is known of the signs. */
  readonly text: string;
}) {
  const signAt = (index: number) =>
    signs === undefined
      ? undefined
      : index < signs.positive
        ? 1
        : index < measured.length - signs.negative
          ? 0
          : -1;
  const values = measured.map((value, index) => (isExact && signAt(index) === 0 ? 0 : value));
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([BOTTOM, TOP])
    .nice(4);
  const step = Math.min(40, (WIDTH - LEFT) / values.length);
  return (
    <Figure
      title="The spectrum of the Hessian"
      description={`${values.length} eigenvalues in float64, from ${numberText(values[0]!)} down to ${numberText(values.at(-1)!)}. ${text}`}
      data={{
        caption: 'Eigenvalues of the Hessian, float64',
        columns: ['i', 'λ_i'],
        rows: values.map((value, index) => [
          String(index + 1),
          isExact && signAt(index) === 0 ? '0, exactly' : value.toPrecision(8),
        ]),
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
            class={`bar ${{ '1': '', '0': 'nought', '-1': 'below' }[signAt(index) ?? 1]}`}
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

const numberText = (value: number) => (value === 0 ? '0' : value.toPrecision(4).replace('-', '−'));

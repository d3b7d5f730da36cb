import type { Band } from '../relu/index.js';
import { percent } from './band-text.js';
import { type ChartSeries, chartSvg } from './chart/index.js';

/** The energies of minima against Λ, with the fitted law and the limits of theory, as SVG. */
export function bandChart(band: Band): string {
  const { spins, seed, confidence, sizes, extrapolation, thresholdEnergy, groundStateEnergy } =
    band;
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const outer = [first.quantiles[0]!, first.quantiles.at(-1)!].map(({ p }) => percent(p));
  const means = sizes.map(({ size, mean }) => ({ x: size, y: mean.value, ...mean }));
  const series: ChartSeries[] = [
    {
      kind: 'band',
      name: `${outer[0]} to ${outer[1]} quantiles of the minima`,
      points: sizes.map(({ size, quantiles }) => ({
        x: size,
        low: quantiles[0]!.value,
        high: quantiles.at(-1)!.value,
      })),
    },
    ...(extrapolation === undefined ? [] : [fitted(extrapolation, first.size, last.size)]),
    {
      kind: 'points',
      name: `mean, ${percent(confidence)} interval`,
      points: means.map(({ x, y, low, high }) => ({ x, y, low, high })),
    },
  ];
  const falls = `from ${first.deviation.value.toFixed(3)} at Λ = ${first.size} to ${last.deviation.value.toFixed(3)} at Λ = ${last.size}`;
  return chartSvg({
    title: `Local minima of the ${spins}-spin spherical model`,
    description: `Mean energy per spin of local minima against the number of weights, on a logarithmic axis, with quantiles; the standard deviation goes ${falls}. ${limitText(band)}`,
    x: { kind: 'log', label: 'Λ, number of weights', ticks: sizes.map(({ size }) => size) },
    y: { kind: 'linear', label: 'energy per spin, H(w)/Λ' },
    series,
    references: [
      { axis: 'y', at: -thresholdEnergy, label: `−E_∞ = −${thresholdEnergy.toFixed(4)}` },
      ...(spins === 2
        ? []
        : [
            {
              axis: 'y' as const,
              at: -groundStateEnergy,
              label: `−E_0 = −${groundStateEnergy.toFixed(4)}`,
            },
          ]),
    ],
    notes: [
      `Standard deviation ${falls}. ${limitText(band)}`,
      `Seed ${seed}. Gradient descent from uniform points, one for each landscape. About the model, not about networks.`,
    ],
  });
}

function fitted(
  { limit, factor, exponent }: NonNullable<Band['extrapolation']>,
  from: number,
  to: number,
): ChartSeries {
  const steps = 60;
  return {
    kind: 'line',
    name: 'fit e + b·Λ^(−a)',
    points: Array.from({ length: steps + 1 }, (_, k) => {
      const x = from * (to / from) ** (k / steps);
      return { x, y: limit.value + factor.value * x ** -exponent.value };
    }),
  };
}

function limitText({ extrapolation, confidence }: Band): string {
  if (extrapolation === undefined) return 'No limit is fitted.';
  const { value, low, high } = extrapolation.limit;
  return `Limit of the mean by the fit: ${decimal(value)}, ${percent(confidence)} interval ${decimal(low)} to ${decimal(high)}.`;
}

/** With a minus sign, as the ticks have it. */
const decimal = (value: number) => value.toFixed(4).replace('-', '−');

import type { Band, BandAtSize, Estimate, Extrapolation, Narrowing } from '../relu/index.js';
import { plural } from './_internals/plural.js';
import { bandLimits, percent } from './band-text.js';
import type { Style } from './style.js';

/** What was found of the band of minima, as tables with intervals and sentences with their limits. */
export function bandConsole(band: Band, replay: string, style: Style): string {
  const { spins, seed, confidence, resamples, sizes, extrapolation, narrowing } = band;
  const lines = [
    `${style.strong('lemmascope spin-glass')}  H = ${spins}, seed ${seed}; ${percent(confidence)} intervals in brackets: percentiles of ${plural(resamples, 'bootstrap resample')}, Clopper–Pearson for shares`,
    '',
    ...table(
      ['Λ', 'minima', 'mean energy per spin', 'standard deviation', ...quantileNames(sizes)],
      sizes.map((size) => [
        String(size.size),
        String(size.minima),
        estimate(size.mean, 4),
        estimate(size.deviation, 4),
        ...size.quantiles.map((one) => one.value.toFixed(4)),
      ]),
      style,
    ),
    '',
    ...table(
      ['Λ', ...shareNames(band)],
      sizes.map((size) => [
        String(size.size),
        ...(spins === 2 ? [size.above, size.below] : [size.above, size.between, size.below]).map(
          (one) => estimate(one, 3),
        ),
      ]),
      style,
    ),
    '',
    ...sizes.flatMap((size) => checks(size, style)),
    '',
    ...(extrapolation === undefined
      ? ['no limit: the power law has three parameters and needs three sizes or more', '']
      : limitLines(band, extrapolation, style)),
    ...(narrowing === undefined ? [] : narrowingLines(band, narrowing, style)),
    style.strong('What this does not say'),
    ...bandLimits(band).map((text) => `  ${text}`),
    style.faint(`replay  ${replay}`),
  ];
  return `${lines.join('\n')}\n`;
}

const quantileNames = (sizes: readonly BandAtSize[]) =>
  (sizes[0]?.quantiles ?? []).map(({ p }) => (p === 0.5 ? 'median' : percent(p)));

const shareNames = ({ spins, thresholdEnergy, groundStateEnergy }: Band) => {
  const threshold = `-${thresholdEnergy.toFixed(4)}`;
  return spins === 2
    ? [`above -E_∞ = ${threshold}`, 'below']
    : [`above -E_∞ = ${threshold}`, 'in the band', `below -E_0 = -${groundStateEnergy.toFixed(4)}`];
};

function checks(size: BandAtSize, style: Style): string[] {
  const { descents, minima, saddles, open, smallestCurvature, aboveGroundState } = size;
  const other = saddles + open;
  const text = `Λ = ${size.size}: ${minima} of ${plural(descents, 'descent')} ended in a minimum${other === 0 ? '' : `, ${saddles} in a saddle, ${open} undecided`}; smallest curvature among the minima ${smallestCurvature.toExponential(1)}`;
  return [
    other === 0 ? text : style.doubtful(text),
    ...(aboveGroundState === undefined
      ? []
      : [
          `  largest distance from the ground state of its landscape (smallest eigenvalue) ${aboveGroundState.toExponential(1)}`,
        ]),
  ];
}

function limitLines(band: Band, extrapolation: Extrapolation, style: Style): string[] {
  const { spins, confidence } = band;
  const { limit, factor, exponent, threshold, groundState, edgeLaw, fit } = extrapolation;
  const level = percent(1 - confidence);
  const where = (inside: boolean) =>
    (inside ? style.good : style.doubtful)(`${inside ? 'inside' : 'outside'} the interval of e`);
  const values = (one: boolean, other: boolean) => [
    `  -E_∞ = ${threshold.value.toFixed(5)}: ${where(one)}`,
    ...(spins === 2 ? [] : [`  -E_0 = ${groundState.value.toFixed(5)}: ${where(other)}`]),
  ];
  return [
    style.strong('Limit Λ → ∞, if the mean is e + b·Λ^(-a) with e, b and a free'),
    `  e = ${estimate(limit, 4)}   b = ${estimate(factor, 3)}   a = ${estimate(exponent, 3)}`,
    ...(extrapolation.exponentAtEnd
      ? [
          style.doubtful(
            '  the interval of a reaches an end of the exponents tried, so these intervals are cut off: more sizes or samples are needed',
          ),
        ]
      : []),
    ...values(threshold.inside, groundState.inside),
    fit === undefined
      ? '  three sizes always fit: the law is not tested'
      : `  misfit ${fit.misfit.toFixed(2)}, p = ${fit.p.toPrecision(2)}: ${fit.p <= 1 - confidence ? style.bad(`the law is rejected at level ${level}, so the limit means little`) : `the law is not rejected at level ${level}`}`,
    style.strong(
      'The same, if the mean is e + b·Λ^(-2/3) + c·Λ^(-1): how much of the limit is the law',
    ),
    `  e = ${estimate(edgeLaw.limit, 4)}   misfit ${edgeLaw.misfit.toFixed(2)}`,
    ...values(edgeLaw.thresholdInside, edgeLaw.groundStateInside),
    '',
  ];
}

const narrowingLines = ({ confidence }: Band, { exponent, narrows }: Narrowing, style: Style) => [
  style.strong('Narrowing'),
  `  standard deviation ∝ Λ^(-c), c = ${estimate(exponent, 3)}: ${narrows ? style.good(`it falls with Λ (the ${percent(confidence)} interval is above 0)`) : style.doubtful('that it falls is not shown')}`,
  '',
];

const estimate = ({ value, low, high }: Estimate, digits: number) =>
  `${value.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;

/** Columns as wide as what is in them, numbers to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[], style: Style) {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padStart(widths[column]!)).join('   ');
  return [style.strong(line(head)), ...rows.map(line)];
}

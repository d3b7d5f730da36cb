import type { HiddenPath, Interval, ReluAudit } from '../relu/index.js';

/** Significant digits of estimates. */
const DIGITS = 3;

/** A number to three significant digits. */
export const digits = (value: number) => String(Number(value.toPrecision(DIGITS)));

/** An interval to three decimals, its ends rounded outwards. */
export const interval = ({ low, high }: Interval) =>
  `[${Math.floor(low * 1000) / 1000}, ${Math.ceil(high * 1000) / 1000}]`;

/** A p-value, rounded up. */
export function pValue(p: number): string {
  if (p === 0) return 'below 1e-300';
  const [mantissa, exponent] = p.toExponential(6).split('e') as [string, string];
  const up = Number(`${Math.ceil(Number(mantissa) * 10) / 10}e${exponent}`);
  return String(Math.min(1, up));
}

/** `rejected at 0.05` or `not rejected at 0.05`. */
export const decision = (rejected: boolean, level: number) =>
  `${rejected ? 'rejected' : 'not rejected'} at ${level}`;

/** `3→5`: the units of a hidden path, layer by layer, counted from 1. */
export const pathName = (path: HiddenPath) => path.map((unit) => unit + 1).join('→');

/** `95 %`. */
export const confidence = (level: number) => `${Number(((1 - level) * 100).toPrecision(6))} %`;

/** How the weights came about, in one line. */
export function weightsLine({ plan, training }: ReluAudit): string {
  return training === undefined
    ? `random weights: He initialisation, uniform; seed ${plan.seed}`
    : `trained: Adam, seed ${plan.seed}`;
}

/** What the audit leaves open; every report ends with it. */
export function limitsOf({ plan, architecture, samples }: ReluAudit): string[] {
  return [
    `"Not rejected" means not seen with ${samples} samples and ${plan.networks} networks; it does not show an assumption to hold.`,
    'Samples are taken to be independent and of one law; no conclusion holds where they are not.',
    ...(plan.centred
      ? [
          'The mean subtracted is that of all samples, so they depend on one another a little: level and confidence are approximate.',
        ]
      : []),
    'About these data, widths and this way of making weights alone; networks without biases, as in the paper.',
    ...(plan.weights === 'random'
      ? [
          `Over the draw of the weights instead of the sample, P(Z = 1) = 2^-${architecture.hiddenLayers} for every path and every x ≠ 0, by symmetry: there A1p-m holds.`,
        ]
      : []),
  ];
}

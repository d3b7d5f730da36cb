import { LemmascopeError } from '../diagnostics/index.js';
import type { Architecture } from '../network/index.js';
import type { SymbolicData } from './scope-label.js';

/** How far to differentiate. */
export const DERIVATION_ORDERS = ['loss', 'gradient', 'hessian'] as const;
export type DerivationOrder = (typeof DERIVATION_ORDERS)[number];

/** How large a derivation will be, known before it is started. */
export interface DerivationSize {
  /** An upper bound of the number of terms of the expanded loss. */
  readonly lossTerms: number;
  /** An upper bound of the number of terms that have to be differentiated. */
  readonly termDerivatives: number;
}

/**
 * Bounds the work of a derivation from the widths alone.
 *
 * With T = d_0 d_1⋯d_H paths into one output, a squared residual has at most T(T+1)/2 + T + 1
 * terms, and there are d_y·m of them with symbolic data; with numbers for data the samples merge
 * and d_y(T(T+1)/2 + T) + 1 remain. A term has degree at most 2N in the weights.
 */
export function derivationSize(
  architecture: Architecture,
  data: SymbolicData,
  order: DerivationOrder,
): DerivationSize {
  const paths = architecture.widths.slice(0, -1).reduce((product, width) => product * width, 1);
  const perResidual = (paths * (paths + 1)) / 2 + paths;
  const lossTerms =
    'samples' in data
      ? architecture.outputWidth * data.samples * (perResidual + 1)
      : architecture.outputWidth * perResidual + 1;
  const degree = 2 * architecture.layerCount;
  const derivatives = { loss: 0, gradient: degree, hessian: degree + (degree * degree) / 2 };
  return { lossTerms, termDerivatives: lossTerms * (1 + derivatives[order]) };
}

/** Differentiating this many terms with nerdamer takes about half a minute. */
export const DEFAULT_MAX_TERMS = 100_000;

/** The largest limit that can be asked for: beyond it no machine would finish. */
export const LARGEST_MAX_TERMS = 1e12;

/** How long one term takes, in seconds, to differentiate: with nerdamer, and with our polynomials. */
export const SECONDS_PER_TERM = { nerdamer: 3e-4, polynomials: 2.5e-6 } as const;

/**
 * Refuses a derivation that is too large, saying its size, how to raise the limit and what that
 * would cost.
 *
 * @throws DERIVATION_TOO_LARGE, before anything is computed.
 */
export function checkDerivationSize(
  { lossTerms, termDerivatives }: DerivationSize,
  maxTerms: number,
  secondsPerTerm: number,
  path = '--widths',
): void {
  if (termDerivatives <= maxTerms) return;
  const smaller = 'Take smaller widths or fewer samples';
  const raise = `or raise the limit with --max-terms ${termDerivatives} and count on about ${duration(termDerivatives * secondsPerTerm)}`;
  throw new LemmascopeError('DERIVATION_TOO_LARGE', {
    path,
    expected: `at most ${grouped(maxTerms)} terms to differentiate`,
    actual: `up to ${grouped(termDerivatives)} (the loss alone has up to ${grouped(lossTerms)})`,
    hint:
      termDerivatives <= LARGEST_MAX_TERMS
        ? `${smaller}, ${raise}.`
        : `${smaller}: no limit reaches that far.`,
  });
}

const grouped = (count: number) =>
  Number.isSafeInteger(count) ? count.toLocaleString('en-US') : count.toExponential(1);

function duration(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} s`;
  return seconds < 7200
    ? `${Math.ceil(seconds / 60)} min`
    : `${grouped(Math.ceil(seconds / 3600))} h`;
}

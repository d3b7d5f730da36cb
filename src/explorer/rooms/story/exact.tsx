import type { Term } from './loss-along.js';
import { placeOf } from './place-of.js';

interface ExactProps {
  /** p/q */
  readonly of: string;
  /** Shown with four decimals where p/q is long. */
  readonly rounded?: boolean;
}

/** An exact number as it is set: a true minus sign. */
export function Exact({ of, rounded = false }: ExactProps) {
  const text = rounded && of.length > 7 ? `≈ ${placeOf(of).toFixed(4)}` : of;
  return (
    <span class="exact" data-exact={of}>
      {minus(text)}
    </span>
  );
}

/** A polynomial in t with exact coefficients, lowest power first. */
export function Polynomial({ terms }: { readonly terms: readonly Term[] }) {
  if (terms.length === 0) return <span class="exact">0</span>;
  return (
    <span class="exact polynomial">
      {terms.map(({ power, coefficient }, index) => {
        const negative = coefficient.startsWith('-');
        const size = negative ? coefficient.slice(1) : coefficient;
        const sign = negative ? '−' : '+';
        return (
          <>
            {index === 0 ? (negative ? '−' : '') : ` ${sign} `}
            {power > 0 && size === '1' ? '' : size}
            {power > 0 && size.includes('/') ? '·' : ''}
            {power === 0 ? '' : <i>t</i>}
            {power > 1 ? <sup>{power}</sup> : ''}
          </>
        );
      })}
    </span>
  );
}

export const minus = (text: string) => text.replaceAll('-', '−');

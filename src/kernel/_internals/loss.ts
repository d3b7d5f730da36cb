import { flipped, inner, type Matrix, mapped, type Rows, ratio, times } from './arithmetic.js';
import { type Point, preactivations, type Weights } from './point.js';

/** What a curve adds to W_{k+1} at a power of t, over the denominator of the weights. */
export type Term = { readonly k: number; readonly power: number; readonly rows: Rows };
type Powers = Map<number, Rows>;

/**
 * The one definition that everything is answerable to:
 * L(W) = ½ Σ_ij ω_ij (Ŷ − Y)_ij² + ½ μ Σ_k ‖W_k‖², Ŷ = W_N (M_{N−1} ∘ (W_{N−1} ⋯ M_1 ∘ (W_1 X))).
 * M_k is 1 where a unit of a ReLU network is open at the weights given, else 0; a linear network has
 * none. Returns the coefficients of L(W + Σ t^power · term), or the only one that is wanted.
 */
export function lossAlong(point: Point, weights: Weights, terms: readonly Term[], only?: number) {
  const { part, samples, decay } = point;
  const found = new Map<number, bigint>();
  const addSquares = (factor: bigint, powers: Powers, weighted: (rows: Rows) => Rows): void => {
    for (const [a, left] of powers)
      for (const [b, right] of powers) {
        // ⟨left, right⟩ is symmetric: a pair of different powers is taken once, twice as much.
        if (a > b || (only !== undefined && a + b !== only)) continue;
        const value = inner(part.session, weighted(left), right) * (a < b ? 2n * factor : factor);
        found.set(a + b, (found.get(a + b) ?? 0n) + value);
      }
  };
  const { error, layers, under } = errorAlong(point, weights, terms);
  const weigh = (rows: Rows) => part.session.once(rows, samples, () => weighed(point, rows));
  addSquares(decay.under, error, weigh);
  // The first sum stands over under² omega.under, ‖W_k‖² over the square of their denominator.
  const common = under ** 2n * samples.omega.under;
  const shrinkage = (decay.top * common) / weights[0]!.under ** 2n;
  for (const layer of shrinkage > 0n ? layers : []) addSquares(shrinkage, layer, (rows) => rows);
  const twice = 2n * common * decay.under;
  return new Map([...found].map(([power, top]) => [power, ratio(top, twice)] as const));
}

/** ω ∘ rows. */
export const weighed = ({ samples }: Point, rows: Rows): Rows =>
  mapped(rows, (value, i, j) => value * samples.omega.rows[i]![j]!);

/** Σ_XX, Σ_YX and Σ_YY; for a loss that is not weighted, where ω_ij does not depend on i. */
export function moments({ part, samples: { x, y, omega } }: Point) {
  const under = x.under ** 2n * omega.under;
  const moment = (a: Rows, b: Rows): Matrix => {
    const weighted = mapped(a, (value, _, j) => value * omega.rows[0]![j]!);
    return { rows: times(part.session, weighted, flipped(b)), under };
  };
  return { Sxx: moment(x.rows, x.rows), Syx: moment(y.rows, x.rows), Syy: moment(y.rows, y.rows) };
}

/** W_k(t) layer by layer over the denominator of the weights, and Ŷ(t) − Y over `under`. */
export function errorAlong(point: Point, weights: Weights, terms: readonly Term[]) {
  const { session } = point.part;
  const { x, y } = point.samples;
  const scale = weights[0]!.under ** BigInt(weights.length);
  const layers = weights.map(({ rows }): Powers => new Map([[0, rows]]));
  for (const { k, power, rows } of terms) add(layers[k]!, power, rows);
  const inputs = preactivations(point, weights);
  let error: Powers = new Map([[0, x.rows]]);
  for (const [k, layer] of layers.entries()) {
    const next: Powers = new Map();
    const open = (rows: Rows, z: Rows) => mapped(rows, (v, i, j) => (z[i]![j]! > 0n ? v : 0n));
    for (const [a, left] of layer)
      for (const [b, right] of error) {
        const [full, z] = [times(session, left, right), inputs[k]];
        add(next, a + b, z ? session.once(full, z, () => open(full, z)) : full);
      }
    error = next;
  }
  const output = error.get(0)!;
  const minusY = () => mapped(output, (value, i, j) => value - scale * y.rows[i]![j]!);
  error.set(0, session.once(weights, y, minusY));
  return { layers, error, under: scale * x.under };
}

function add(powers: Powers, power: number, rows: Rows): void {
  const before = powers.get(power);
  powers.set(power, before ? mapped(rows, (value, i, j) => value + before[i]![j]!) : rows);
}

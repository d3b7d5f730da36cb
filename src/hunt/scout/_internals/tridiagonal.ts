/**
 * Reduces a symmetric matrix to tridiagonal form by Householder reflections, from the last row up (as
 * EISPACK's tred1), and keeps its diagonal and the squares beside it. Only the lower triangle is
 * read; it is overwritten. 4n³/3 operations; rows that are zero already cost nothing.
 *
 * Backward stable: the result is orthogonally similar to a matrix that differs from the given one by
 * at most 20n²u of its norm (Frobenius), u = 2⁻⁵³. Each of the n − 2 steps is off by at most 20mu, m its
 * length: 4m from p, 8m from uᵀp, 6m from u and h on both sides, the rest in what is left over (to
 * first order in u, after Higham, Accuracy and Stability of Numerical Algorithms, Lemmas 19.2, 19.3).
 * Counting by Sturm and bisection add less than 40u of the norm.
 */
export class Tridiagonal {
  readonly diagonal: Float64Array;
  /** `squares[i]` is the square of entry (i, i−1). */
  readonly squares: Float64Array;
  readonly #u: Float64Array;
  readonly #p: Float64Array;
  size = 0;
  /** Gershgorin: every eigenvalue lies between these. */
  lower = 0;
  upper = 0;

  constructor(most: number) {
    this.diagonal = new Float64Array(most);
    this.squares = new Float64Array(most);
    this.#u = new Float64Array(most);
    this.#p = new Float64Array(most);
  }

  reduce(a: Float64Array, n: number): void {
    const { diagonal, squares } = this;
    const u = this.#u;
    const p = this.#p;
    this.size = n;
    for (let i = n - 1; i > 0; i--) {
      const row = i * n;
      const last = i - 1;
      diagonal[i] = a[row + i]!;
      let rest = 0;
      for (let k = 0; k < last; k++) {
        const x = a[row + k]!;
        u[k] = x;
        rest += x * x;
      }
      const f = a[row + last]!;
      squares[i] = rest + f * f;
      if (rest === 0) continue;
      const length = Math.sqrt(rest + f * f);
      const end = f >= 0 ? f + length : f - length;
      u[last] = end;
      // I − uuᵀ/h with h = uᵀu/2; p = Au/h, then A −= u qᵀ + q uᵀ with q = p − (uᵀp/2h)u.
      const h = (rest + end * end) / 2;
      let dot = 0;
      for (let j = 0; j <= last; j++) {
        const at = j * n;
        const factor = u[j]!;
        let sum = a[at + j]! * factor;
        for (let k = 0; k < j; k++) {
          const entry = a[at + k]!;
          sum += entry * u[k]!;
          p[k]! += entry * factor;
        }
        p[j] = sum;
      }
      for (let j = 0; j <= last; j++) {
        const value = p[j]! / h;
        p[j] = value;
        dot += value * u[j]!;
      }
      const half = dot / (2 * h);
      for (let j = 0; j <= last; j++) {
        const factor = u[j]!;
        const other = p[j]! - half * factor;
        p[j] = other;
        const at = j * n;
        for (let k = 0; k <= j; k++) a[at + k]! -= factor * p[k]! + other * u[k]!;
      }
    }
    if (n > 0) diagonal[0] = a[0]!;
    this.#enclose();
  }

  /** How many eigenvalues are below x (Sturm). */
  countBelow(x: number): number {
    const { diagonal, squares, size } = this;
    let count = 0;
    let q = 1;
    for (let i = 0; i < size; i++) {
      q = diagonal[i]! - x - (i === 0 ? 0 : squares[i]! / q);
      if (q < 0) count++;
      else if (q === 0) q = TINY;
    }
    return count;
  }

  /** The smallest eigenvalue to within `tolerance`, by bisection. */
  smallest(tolerance: number): number {
    let low = this.lower;
    let high = this.upper;
    while (high - low > tolerance) {
      const middle = (low + high) / 2;
      if (middle <= low || middle >= high) break;
      if (this.#anyBelow(middle)) high = middle;
      else low = middle;
    }
    return (low + high) / 2;
  }

  #anyBelow(x: number): boolean {
    const { diagonal, squares, size } = this;
    let q = diagonal[0]! - x;
    if (q < 0) return true;
    for (let i = 1; i < size; i++) {
      q = diagonal[i]! - x - squares[i]! / (q === 0 ? TINY : q);
      if (q < 0) return true;
    }
    return false;
  }

  #enclose(): void {
    const { diagonal, squares, size } = this;
    let lower = diagonal[0]!;
    let upper = lower;
    let before = 0;
    for (let i = 0; i < size; i++) {
      const after = i + 1 < size ? Math.sqrt(squares[i + 1]!) : 0;
      lower = Math.min(lower, diagonal[i]! - before - after);
      upper = Math.max(upper, diagonal[i]! + before + after);
      before = after;
    }
    this.lower = lower;
    this.upper = upper;
  }
}

const TINY = 2 ** -500;

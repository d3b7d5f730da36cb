import { LemmascopeError } from '../../diagnostics/index.js';

/** How many weights a path has: the H of C15 for which the experiment is built. */
export type Spins = 2 | 3;

/**
 * The H-spin Hamiltonian H(w) = Λ^{−(H−1)/2} Σ X_{i_1…i_H} w_{i_1}⋯w_{i_H} over all tuples, in
 * float64, by the coefficients of its monomials: those of w_iw_jw_k with i ≤ j ≤ k, row after row.
 *
 * Evaluations take two multiplications and additions for each of about Λ^H/H! coefficients, and
 * allocate nothing. Not meant for other H.
 */
export class SpinHamiltonian {
  readonly spins: Spins;
  /** Λ, the number of weights. */
  readonly size: number;
  /** With the factor Λ^{−(H−1)/2} in them. */
  readonly #coefficients: Float64Array;

  private constructor(spins: Spins, size: number, coefficients: Float64Array) {
    this.spins = spins;
    this.size = size;
    this.#coefficients = coefficients;
  }

  /**
   * Couplings X i.i.d. N(0, 1) over all Λ^H tuples. The couplings of one monomial are added up in law:
   * their sum is √m·N(0, 1), where m is the number of tuples that are orders of it.
   */
  static sample(spins: Spins, size: number, gaussian: () => number): SpinHamiltonian {
    const scale = size ** (-(spins - 1) / 2);
    const coefficients = new Float64Array(monomialCount(spins, size));
    let at = 0;
    eachMonomial(spins, size, (orders) => {
      coefficients[at++] = scale * Math.sqrt(orders) * gaussian();
    });
    return new SpinHamiltonian(spins, size, coefficients);
  }

  /**
   * From the couplings of all tuples, i_1 slowest.
   *
   * @throws BUFFER_LENGTH
   */
  static ofCouplings(spins: Spins, size: number, couplings: Float64Array): SpinHamiltonian {
    if (couplings.length !== size ** spins)
      throw new LemmascopeError('BUFFER_LENGTH', {
        path: 'couplings',
        expected: String(size ** spins),
        actual: String(couplings.length),
      });
    const scale = size ** (-(spins - 1) / 2);
    const coefficients = new Float64Array(monomialCount(spins, size));
    const positions = new Map<string, number>();
    let at = 0;
    eachMonomial(spins, size, (_, ...tuple) => positions.set(tuple.slice(0, spins).join(), at++));
    for (const [index, coupling] of couplings.entries()) {
      const tuple = Array.from(
        { length: spins },
        (_, slot) => Math.floor(index / size ** slot) % size,
      ).sort((a, b) => a - b);
      const position = positions.get(tuple.join())!;
      coefficients[position] = coefficients[position]! + scale * coupling;
    }
    return new SpinHamiltonian(spins, size, coefficients);
  }

  /** Writes ∇H(w) and returns H(w) = w·∇H(w)/H (Euler). */
  gradient(w: Float64Array, gradient: Float64Array): number {
    const { size, spins } = this;
    const coefficients = this.#coefficients;
    gradient.fill(0);
    let at = 0;
    for (let i = 0; i < size; i++) {
      const first = w[i]!;
      if (spins === 2) {
        let sum = 0;
        for (let j = i; j < size; j++) {
          const c = coefficients[at++]!;
          sum += c * w[j]!;
          gradient[j]! += c * first;
        }
        gradient[i]! += sum;
        continue;
      }
      let ofFirst = 0;
      for (let j = i; j < size; j++) {
        const both = first * w[j]!;
        let sum = 0;
        for (let k = j; k < size; k++) {
          const c = coefficients[at++]!;
          sum += c * w[k]!;
          gradient[k]! += c * both;
        }
        gradient[j]! += first * sum;
        ofFirst += w[j]! * sum;
      }
      gradient[i]! += ofFirst;
    }
    let dot = 0;
    for (let i = 0; i < size; i++) dot += w[i]! * gradient[i]!;
    return dot / spins;
  }

  /** Writes the second derivatives of H at w in Euclidean space, Λ × Λ row-major. */
  hessian(w: Float64Array, hessian: Float64Array): void {
    const { size, spins } = this;
    const coefficients = this.#coefficients;
    hessian.fill(0);
    // The upper triangle, every pair of slots of every monomial once; then both triangles.
    let at = 0;
    for (let i = 0; i < size; i++) {
      if (spins === 2) {
        for (let j = i; j < size; j++) hessian[i * size + j]! += coefficients[at++]!;
        continue;
      }
      for (let j = i; j < size; j++) {
        let sum = 0;
        const [first, second, rowI, rowJ] = [w[i]!, w[j]!, i * size, j * size];
        for (let k = j; k < size; k++) {
          const c = coefficients[at++]!;
          sum += c * w[k]!;
          hessian[rowI + k]! += c * second;
          hessian[rowJ + k]! += c * first;
        }
        hessian[rowI + j]! += sum;
      }
    }
    for (let i = 0; i < size; i++) {
      hessian[i * size + i]! *= 2;
      for (let j = i + 1; j < size; j++) hessian[j * size + i] = hessian[i * size + j]!;
    }
  }
}

const monomialCount = (spins: Spins, size: number) =>
  spins === 2 ? (size * (size + 1)) / 2 : (size * (size + 1) * (size + 2)) / 6;

/** Tells every monomial w_iw_j(w_k) in order, with the number of tuples that are orders of it. */
function eachMonomial(
  spins: Spins,
  size: number,
  tell: (orders: number, i: number, j: number, k: number) => void,
): void {
  for (let i = 0; i < size; i++)
    for (let j = i; j < size; j++) {
      if (spins === 2) tell(i === j ? 1 : 2, i, j, 0);
      else for (let k = j; k < size; k++) tell(i === k ? 1 : i === j || j === k ? 3 : 6, i, j, k);
    }
}

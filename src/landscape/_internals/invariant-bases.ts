import { Rational, RationalMatrix, rightKernel } from '../../exact/index.js';
import { symmetricSpectrum } from '../../numeric/index.js';
import { isolateEigenvalues } from '../spectrum.js';

/** Bases of R(U_S) and of R(U_Q), as columns; no orthonormal ones, which are irrational as a rule. */
export interface InvariantBases {
  readonly kept: RationalMatrix;
  /** The part of R(U_Q) with nonzero eigenvalues, and ker Σ. */
  readonly coupled: RationalMatrix;
  readonly null: RationalMatrix;
  /** Whether the spans are those of eigenvectors exactly; else the vectors are float64's. */
  readonly isExact: boolean;
}

/**
 * The subspaces of the eigenvectors S of Σ, and of the others. They are exact where they were recognised
 * as rational: where every eigenvalue in S is rational, or every one that is not is in S. (A sum of some
 * irrational eigenspaces can be rational too, when the characteristic polynomial splits without having
 * the root; that is not looked for.)
 *
 * @param S Positions, from 1, among the nonzero eigenvalues of Σ, largest first; these are simple.
 */
export function invariantBases(sigma: RationalMatrix, S: readonly number[]): InvariantBases {
  const roots = isolateEigenvalues(sigma).filter(({ upper }) => upper.sign() > 0);
  const positions = roots.map((_, index) => index + 1);
  const isRational = (position: number) => {
    const { lower, upper } = roots[position - 1]!;
    return lower.equals(upper);
  };
  const Q = positions.filter((position) => !S.includes(position));
  const kernel = rightKernel(sigma);
  const isExact = S.every(isRational) || Q.every(isRational);
  const { identity, zero } = RationalMatrix;
  const size = sigma.rows;
  if (!isExact) {
    const { vectors } = symmetricSpectrum(sigma.toNumbers(), size);
    const columns = (of: readonly number[]) =>
      RationalMatrix.ofRationals(
        size,
        of.length,
        Array.from({ length: size }, (_, i) =>
          of.map((position) => dyadic(vectors[i * size + position - 1]!)),
        ).flat(),
      );
    return { kept: columns(S), coupled: columns(Q), null: kernel, isExact };
  }
  const vector = new Map(
    positions.filter(isRational).map((position) => {
      const { lower } = roots[position - 1]!;
      return [position, rightKernel(sigma.minus(identity(size).scale(lower)))] as const;
    }),
  );
  const rational = [...vector.values()].reduce((all, one) => all.beside(one), kernel);
  /** Orthogonal to all rational eigenvectors: the span of the others. */
  const others = rational.columns === 0 ? identity(size) : rightKernel(rational.transpose());
  const span = (of: readonly number[]) =>
    of
      .filter(isRational)
      .reduce(
        (all, position) => all.beside(vector.get(position)!),
        of.every(isRational) ? zero(size, 0) : others,
      );
  return { kept: span(S), coupled: span(Q), null: kernel, isExact };
}

/** The value of a finite float64, exactly. */
function dyadic(value: number): Rational {
  const shift = 1074n;
  let [scaled, halvings] = [value, 0n];
  while (!Number.isInteger(scaled) && halvings < shift) {
    scaled *= 2;
    halvings += 1n;
  }
  return Rational.of(BigInt(scaled), 1n << halvings);
}

import fc from 'fast-check';
import { rationalMatrix } from '../../properties/arbitraries/index.js';
import type { Hypothesis } from '../../src/claims/index.js';
import { generalisedInverse, Rational, RationalMatrix } from '../../src/exact/index.js';
import { rationalSpectrum } from '../../src/landscape/index.js';

/** Σ = U diag(λ) Uᵀ and a matrix Π. */
export interface Projected {
  readonly eigenvectors: RationalMatrix;
  readonly eigenvalues: readonly Rational[];
  readonly sigma: RationalMatrix;
  readonly pi: RationalMatrix;
}

export const distinct: Hypothesis<Projected> = {
  id: 'distinct-eigenvalues',
  text: 'Σ is symmetric with distinct eigenvalues',
  decide: ({ eigenvalues }) =>
    eigenvalues.every((value, i) => eigenvalues.slice(i + 1).every((next) => !value.equals(next))),
};
export const projector: Hypothesis<Projected> = {
  id: 'orthogonal-projector',
  text: 'Π = Πᵀ = Π²',
  decide: ({ pi }) => pi.isSymmetric() && pi.times(pi).equals(pi),
};
export const commuting: Hypothesis<Projected> = {
  id: 'commuting',
  text: 'ΠΣ = ΣΠ',
  decide: ({ pi, sigma }) => pi.times(sigma).equals(sigma.times(pi)),
};

/** U_S and U_Q for a projector that keeps or kills every column of U. */
export function parts(u: RationalMatrix, projection: RationalMatrix) {
  const all = Array.from({ length: u.rows }, (_, index) => index);
  const kept = all.filter((index) => !projection.times(u.column(index)).isZero());
  return {
    US: u.submatrix(all, kept),
    UQ: u.submatrix(
      all,
      all.filter((index) => !kept.includes(index)),
    ),
  };
}

/** Σ with a rational spectrum of distinct eigenvalues, and Π = U_SU_Sᵀ for any S. */
export function spectra(maxWidth: number, minWidth = 1): fc.Arbitrary<Projected> {
  return sizes(maxWidth, minWidth).chain((size) =>
    fc.tuple(simpleSpectrum(size), anySet(size)).map(projected),
  );
}

/** The same with S neither empty nor everything, from 2 × 2 on. */
export function properSpectra(maxWidth: number): fc.Arbitrary<Projected> {
  return sizes(maxWidth, 2).chain((size) =>
    fc
      .tuple(
        simpleSpectrum(size),
        anySet(size),
        fc.nat(size - 1),
        fc.integer({ min: 1, max: size - 1 }),
      )
      .map(([spectrum, set, inside, apart]) => {
        const outside = (inside + apart) % size;
        const kept = set.map((keep, index) => index === inside || (index !== outside && keep));
        return projected([spectrum, kept]);
      }),
  );
}

const sizes = (most: number, least: number): fc.Arbitrary<number> =>
  fc.integer({ min: least, max: Math.max(least, most) });

const anySet = (size: number): fc.Arbitrary<boolean[]> =>
  fc.array(fc.boolean(), { minLength: size, maxLength: size });

function projected([spectrum, kept]: [Omit<Projected, 'pi'>, boolean[]]): Projected {
  const chosen = RationalMatrix.diagonal(kept.map((keep) => (keep ? Rational.ONE : Rational.ZERO)));
  const u = spectrum.eigenvectors;
  return { ...spectrum, pi: u.times(chosen).times(u.transpose()) };
}

/** Any orthogonal projector FF⁺ beside any Σ: most do not commute and are discarded. */
export function anyProjector(maxWidth: number): fc.Arbitrary<Projected> {
  return fc.integer({ min: 1, max: maxWidth }).chain((size) =>
    fc.tuple(simpleSpectrum(size), rationalMatrix(size, 1)).map(([spectrum, f]) => {
      const inverse = generalisedInverse(f.transpose().times(f));
      return { ...spectrum, pi: f.times(inverse).times(f.transpose()) };
    }),
  );
}

function simpleSpectrum(size: number): fc.Arbitrary<Omit<Projected, 'pi'>> {
  const vector = fc
    .array(fc.integer({ min: -2, max: 2 }), { minLength: size - 1, maxLength: size - 1 })
    .map((rest) => [1, ...rest]);
  const gaps = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size });
  return fc.tuple(fc.array(vector, { maxLength: 2 }), gaps).map(([left, steps]) => {
    let value = 0;
    const singularValues = steps.map((step) => {
      value += step;
      return Rational.of(value, 2);
    });
    const { eigenvectors, eigenvalues } = rationalSpectrum({
      left,
      right: [],
      singularValues,
      metric: RationalMatrix.identity(size),
    });
    const diagonal = RationalMatrix.diagonal([...eigenvalues]);
    return {
      eigenvectors,
      eigenvalues,
      sigma: eigenvectors.times(diagonal).times(eigenvectors.transpose()),
    };
  });
}

import {
  generalisedInverse,
  inverse,
  Rational,
  type RationalMatrix,
  type RealRoot,
  rank,
  rightKernel,
  symmetricInertia,
} from '../../src/exact/index.js';
import {
  type CertificateDocument,
  certifyRank,
  explainedMoment,
  isolateEigenvalues,
} from '../../src/landscape/index.js';
import type { Point } from '../../src/network/index.js';
import { WordPolynomial } from '../../src/words/index.js';
import type { Decided } from './decided.js';
import { PointWords } from './point-words.js';

/** Positions, from 0, among the eigenvalues of Σ with the largest first. */
export type Positions = (pbar: number, words: PointWords) => readonly number[];

/** 0, …, p̄ − 1. */
export const TOP: Positions = (pbar) => Array.from({ length: pbar }, (_, index) => index);

/** Π = CGCᵀ, the projector on R(C), and p̄ = rank C. */
export function columnProjector(words: PointWords): {
  readonly pi: RationalMatrix;
  readonly g: RationalMatrix;
  readonly pbar: number;
} {
  const c = words.value(words.c);
  const g = generalisedInverse(c.transpose().times(c));
  return { pi: c.times(g).times(c.transpose()), g, pbar: rank(c) };
}

/** Letters S for Σ_XX⁻¹, Sigma for Σ and G for (CᵀC)⁻, and what defines them. */
function definitions(words: PointWords) {
  const { c, xx, yx } = words;
  const gram = c.transpose().times(c);
  const g = WordPolynomial.letter('G', gram.rows, gram.rows);
  const s = WordPolynomial.letter('S', xx.rows, xx.rows);
  const sigma = WordPolynomial.letter('Sigma', yx.rows, yx.rows);
  return {
    g,
    sigma,
    pi: c.times(g, c.transpose()),
    zeros: [
      gram.times(g, gram).minus(gram),
      xx.times(s).minus(WordPolynomial.identity(xx.rows)),
      sigma.minus(yx.times(s, yx.transpose())),
    ],
  };
}

/**
 * Π = U_IU_Iᵀ for the eigenvectors of Σ at the positions I; the eigenvalues must be distinct.
 *
 * Its failure is certified on a rational spectrum: U_IU_Iᵀ is Σ_{i∈I} Π_{j≠i} (Σ − λ_j)/(λ_i − λ_j),
 * with the λ_i of {@link spectrumDocuments}, and Π minus that is not 0. An irrational spectrum is
 * decided for {@link TOP} alone, by ΠΣ = ΣΠ and the sign of Σ − μ on R(Π), and has no certificate.
 */
export function projectsOn(words: PointWords, text: string, positions: Positions): Decided {
  const { moments } = words.point;
  const sigma = explainedMoment(moments);
  const { pi, g, pbar } = columnProjector(words);
  const roots = isolateEigenvalues(sigma);
  const wanted = positions(pbar, words).filter((index) => index < roots.length);
  const found = `Π of rank ${pbar}`;
  const values = rationalSpectrum(roots);
  if (values === undefined)
    return { text, found, holds: isTop(pi, sigma, pbar), failure: undefined };
  const projector = wanted
    .map((index) => {
      const v = rightKernel(sigma.minus(sigma.identityOf(sigma.rows).scale(values[index]!)));
      const square = v.transpose().times(v).at(0, 0);
      return v.times(v.transpose()).scale(Rational.ONE.dividedBy(square));
    })
    .reduce((sum, next) => sum.plus(next), sigma.zeroOf(sigma.rows, sigma.rows));
  return {
    text,
    found,
    holds: pi.equals(projector),
    failure: () => {
      const defined = definitions(words);
      const extra = { G: g, S: inverse(moments.xx), Sigma: sigma };
      const claimed = wanted
        .map((index) => without(defined.sigma, values, index).scale(scaleAt(values, index)))
        .reduce(
          (sum, next) => sum.plus(next),
          WordPolynomial.zero(defined.sigma.rows, defined.sigma.rows),
        );
      return [...defined.zeros, defined.pi.minus(claimed)].map((polynomial) =>
        certifyRank(words.point, polynomial.toTerms(), extra),
      );
    },
  };
}

/**
 * That Σ has the distinct eigenvalues λ_i, for a rational spectrum: with S = Σ_XX⁻¹ and
 * Sigma = Σ_YXSΣ_XY, Π_i (Sigma − λ_i) = 0 while every such product with one factor left out has
 * rank 1. Nothing for an irrational spectrum.
 */
export function spectrumDocuments(point: Point): readonly CertificateDocument[] {
  const words = new PointWords(point);
  const matrix = explainedMoment(point.moments);
  const values = rationalSpectrum(isolateEigenvalues(matrix));
  if (values === undefined) return [];
  const { sigma, zeros } = definitions(words);
  const extra = { S: inverse(point.moments.xx), Sigma: matrix };
  const all = values.map((_, index) => index);
  const simple = values.length > 1 ? all.map((index) => without(sigma, values, index)) : [];
  return [...zeros.slice(1), factors(sigma, values, all), ...simple].map((polynomial) =>
    certifyRank(point, polynomial.toTerms(), extra),
  );
}

/** The eigenvalues, when all of them are rational. */
function rationalSpectrum(roots: readonly RealRoot[]): readonly Rational[] | undefined {
  const exact = roots.filter(({ lower, upper }) => lower.equals(upper));
  return exact.length === roots.length ? exact.map(({ lower }) => lower) : undefined;
}

/** Π commutes with T, as it must when it projects on eigenvectors of T. */
export function commutesWith(words: PointWords, text: string, t: WordPolynomial): Decided {
  const { g } = columnProjector(words);
  const { pi, zeros } = definitions(words);
  const commutator = pi.times(t).minus(t.times(pi));
  const difference = rank(words.value(commutator, { G: g }));
  return {
    text,
    found: `ΠT − TΠ of rank ${difference}`,
    holds: difference === 0,
    failure: () =>
      [zeros[0]!, commutator].map((polynomial) =>
        certifyRank(words.point, polynomial.toTerms(), { G: g }),
      ),
  };
}

/** Π (Σ − λ_i) over the indices given. */
const factors = (
  sigma: WordPolynomial,
  values: readonly Rational[],
  indices: readonly number[],
): WordPolynomial => {
  const one = WordPolynomial.identity(sigma.rows);
  return indices.reduce(
    (product, index) => product.times(sigma.minus(one.scale(values[index]!))),
    one,
  );
};

/** Π_{j≠i} (Σ − λ_j). */
const without = (sigma: WordPolynomial, values: readonly Rational[], i: number): WordPolynomial =>
  factors(
    sigma,
    values,
    values.flatMap((_, j) => (j === i ? [] : [j])),
  );

/** Π_{j≠i} 1/(λ_i − λ_j). */
const scaleAt = (values: readonly Rational[], i: number): Rational =>
  values.reduce(
    (scale, value, j) => (j === i ? scale : scale.dividedBy(values[i]!.minus(value))),
    Rational.ONE,
  );

/** ΠΣ = ΣΠ, and Σ − μ is positive on R(Π), for μ between the eigenvalues p̄ and p̄ + 1. */
function isTop(pi: RationalMatrix, sigma: RationalMatrix, pbar: number): boolean {
  if (!pi.times(sigma).equals(sigma.times(pi))) return false;
  const roots = isolateEigenvalues(sigma);
  if (pbar === 0 || pbar >= roots.length) return true;
  const mu = roots[pbar - 1]!.lower.plus(roots[pbar]!.upper).dividedBy(Rational.of(2));
  const shifted = sigma.minus(sigma.identityOf(sigma.rows).scale(mu));
  return symmetricInertia(pi.times(shifted).times(pi)).positive === pbar;
}

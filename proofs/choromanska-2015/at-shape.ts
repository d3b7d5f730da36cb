import type { Equation, IdentityCheck, Shape } from '../../src/claims/index.js';
import {
  type Polynomial,
  PolynomialMatrix,
  PolynomialRing,
  Rational,
} from '../../src/exact/index.js';
import { allTuples } from './path-network.js';

/** What the symbols of an identity of the spin glass range over at a shape. */
export interface SpinShape {
  /** Weights on a path. */
  readonly spins: number;
  /** Λ */
  readonly size: number;
  /** Paths that carry the same tuple. */
  readonly repeats: number;
}

/**
 * An identity of polynomials in couplings and weights, at the H, Λ and multiplicity that are the
 * number of weight matrices, d_1 and d_0 of a shape.
 */
export function atSpinShapes(
  compares: string,
  equations: (shape: SpinShape) => Iterable<PolynomialEquation>,
): IdentityCheck {
  const spinShape = ({ architecture }: Shape): SpinShape => ({
    spins: architecture.layerCount,
    size: architecture.width(1),
    repeats: architecture.inputWidth,
  });
  return {
    kind: 'identity',
    compares: `${compares}; H = number of weight matrices, Λ = d_1, paths for a tuple = d_0`,
    key: (shape) => JSON.stringify(spinShape(shape)),
    *equations(shape): Iterable<Equation<PolynomialMatrix>> {
      for (const { at, left, right } of equations(spinShape(shape)))
        yield { at, left: matrixOf(left), right: matrixOf(right) };
    },
  };
}

/** Two polynomials that must agree. */
export interface PolynomialEquation {
  readonly at: string;
  readonly left: Polynomial;
  readonly right: Polynomial;
}

/** The ring of the names given, each with as many indices as said, and what there is in it. */
export function symbols<Name extends string>(
  counts: Readonly<Record<Name, number>>,
): { readonly ring: PolynomialRing } & Readonly<Record<Name, readonly Polynomial[]>> {
  const entries = Object.entries(counts) as [Name, number][];
  const namesOf = (name: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${name}_${index + 1}`);
  const ring = PolynomialRing.of(entries.flatMap(([name, count]) => namesOf(name, count)));
  const letters = Object.fromEntries(
    entries.map(([name, count]) => [
      name,
      namesOf(name, count).map((symbol) => ring.variable(symbol)),
    ]),
  );
  return { ring, ...letters } as { readonly ring: PolynomialRing } & Record<Name, Polynomial[]>;
}

/** Σ_{i_1…i_H} X_{i_1…i_H} w_{i_1}⋯w_{i_H}: the Hamiltonian without its factor Λ^{−(H−1)/2}. */
export const multilinearForm = (
  { spins, size }: SpinShape,
  couplings: readonly Polynomial[],
  weights: readonly Polynomial[],
): Polynomial =>
  sum(
    allTuples(size, spins).map((tuple, index) =>
      tuple.reduce((term, i) => term.times(weights[i]!), couplings[index]!),
    ),
  );

/** The sum of at least one polynomial. */
export const sum = (terms: readonly Polynomial[]): Polynomial =>
  terms.reduce((left, right) => left.plus(right));

export const scalarProduct = (x: readonly Polynomial[], y: readonly Polynomial[]): Polynomial =>
  sum(x.map((entry, index) => entry.times(y[index]!)));

export const count = (value: number): Rational => Rational.of(value);

const matrixOf = (value: Polynomial) => PolynomialMatrix.fromRows(value.ring, [[value]]);

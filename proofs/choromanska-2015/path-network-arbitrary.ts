import fc from 'fast-check';
import {
  orthogonalMatrix,
  rationalMatrix,
  smallRational,
} from '../../properties/arbitraries/index.js';
import { Rational, RationalMatrix } from '../../src/exact/index.js';
import type { ReductionAssumptionId } from './assumptions.js';
import { type ActivityAtom, type PathNetwork, pathsOf, total } from './path-network.js';

/**
 * Path networks that satisfy the assumptions named by construction, and the others only by chance:
 * what a conclusion needs and does not say shows. Λ ≤ 2, at most 16 paths.
 * Shrinks to one path, and to weights and departures 0 where no assumption forbids it.
 */
export function pathNetwork(assumed: readonly string[]): fc.Arbitrary<PathNetwork> {
  const has = (id: ReductionAssumptionId) => assumed.includes(id);
  const architecture = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 3 }));
  return architecture.chain(([size, spins]) =>
    widthsFor(size, spins, has('a4p')).chain((widths) => {
      const paths = pathsOf(widths).length;
      const sizes = widths.map((width, layer) => [width, widths[layer + 1] ?? 1] as const);
      return fc.record({
        widths: fc.constant(widths),
        size: fc.constant(size),
        labels: has('a4p') ? evenLabels(sizes, size) : anyLabels(sizes, size),
        departures: fc.tuple(
          ...sizes.map(([rows, columns]) =>
            has('a3p')
              ? fc.constant(RationalMatrix.zero(rows, columns).toRows())
              : rationalMatrix(rows, columns).map((matrix) => matrix.toRows()),
          ),
        ),
        weights: weightVector(size, has('a7p')),
        otherWeights: weightVector(size, has('a7p')),
        law: activityLaw(paths, has),
      });
    }),
  );
}

function widthsFor(size: number, spins: number, even: boolean): fc.Arbitrary<number[]> {
  const each = even
    ? fc.constantFrom(size, ...(spins < 3 ? [2 * size] : []))
    : fc.constantFrom(1, 2);
  return fc
    .array(each, { minLength: spins, maxLength: spins })
    .map((widths) => (widths.reduce((a, b) => a * b, 1) > 16 ? widths.map(() => size) : widths));
}

type Sizes = readonly (readonly [rows: number, columns: number])[];

const anyLabels = (sizes: Sizes, size: number): fc.Arbitrary<number[][][]> =>
  fc.tuple(
    ...sizes.map(([rows, columns]) =>
      fc.array(fc.array(fc.nat({ max: size - 1 }), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    ),
  );

/**
 * Connection a → b of a layer carries π(a + b + s) mod Λ for a permutation π: since Λ divides every
 * width and the output is one unit, (a_0, …, a_{H−1}) ↦ tuple hits each tuple equally often.
 */
const evenLabels = (sizes: Sizes, size: number): fc.Arbitrary<number[][][]> =>
  fc.tuple(
    ...sizes.map(([rows, columns]) =>
      fc
        .shuffledSubarray(range(size), { minLength: size, maxLength: size })
        .map((names) => range(rows).map((a) => range(columns).map((b) => names[(a + b) % size]!))),
    ),
  );

/** On the sphere Σ w_i² = Λ: a rational orthogonal matrix times (1, …, 1). */
const weightVector = (size: number, onSphere: boolean): fc.Arbitrary<Rational[]> =>
  onSphere
    ? orthogonalMatrix(size).map((turn) =>
        turn
          .times(RationalMatrix.columnVector(new Array(size).fill(Rational.ONE)))
          .vec()
          .toRows()
          .flat(),
      )
    : fc.array(smallRational(), { minLength: size, maxLength: size });

function activityLaw(
  paths: number,
  has: (id: ReductionAssumptionId) => boolean,
): fc.Arbitrary<ActivityAtom[]> {
  const pattern = fc.array(fc.constantFrom<0 | 1>(1, 0), { minLength: paths, maxLength: paths });
  return fc
    .record({
      patterns: fc.array(fc.tuple(pattern, fc.integer({ min: 1, max: 3 })), {
        minLength: 1,
        maxLength: 2,
      }),
      covariance: covarianceOf(paths, has('a2p'), has('a6u')),
      tilt: has('a5u') ? fc.constant(Rational.ZERO) : tiltOf(),
      tilted: fc.tuple(fc.nat({ max: paths - 1 }), fc.nat({ max: paths - 1 })),
    })
    .map(({ patterns, covariance, tilt, tilted: [i, j] }) => {
      // All rotations of a pattern, equally likely, give every path one probability.
      const atoms = patterns.flatMap(([activity, share]) =>
        (has('a1p') ? range(paths) : [0]).map((shift) => ({
          probability: Rational.of(share, has('a1p') ? paths : 1),
          activity: rotated(activity, shift),
        })),
      );
      const all = total(atoms.map(({ probability }) => probability));
      const unit = symmetricUnit(paths, i, j);
      // Given that path i is active the second moment (i, j) is higher, else lower: the mean stays.
      const active = total(
        atoms.map((atom) => (atom.activity[i] === 1 ? atom.probability : Rational.ZERO)),
      ).dividedBy(all);
      return atoms.map(({ probability, activity }) => ({
        probability: probability.dividedBy(all),
        activity,
        covariance: covariance.plus(
          unit.scale(tilt.times(Rational.of(activity[i]!).minus(active))),
        ),
      }));
    });
}

/** Small enough that every conditional second moment matrix stays positive semidefinite. */
const tiltOf = () => fc.constantFrom(Rational.ZERO, Rational.of(1, 2), Rational.of(-1, 2));

/** E_ij, made symmetric. */
const symmetricUnit = (size: number, i: number, j: number): RationalMatrix =>
  RationalMatrix.fromRows(
    range(size).map((row) =>
      range(size).map((column) =>
        Rational.of((row === i && column === j) || (row === j && column === i) ? 1 : 0),
      ),
    ),
  );

/**
 * I plus a covariance, diagonal if asked; with unit diagonal, (1 − c)I + c·ssᵀ for signs s and
 * c ≤ 1/2.
 */
function covarianceOf(
  paths: number,
  unit: boolean,
  diagonal: boolean,
): fc.Arbitrary<RationalMatrix> {
  const identity = RationalMatrix.identity(paths);
  if (unit && diagonal) return fc.constant(identity);
  if (diagonal)
    return fc
      .array(smallRational(), { minLength: paths, maxLength: paths })
      .map((roots) =>
        RationalMatrix.diagonal(roots.map((root) => root.times(root))).plus(identity),
      );
  if (!unit)
    return rationalMatrix(paths, 1).map((root) => root.times(root.transpose()).plus(identity));
  const signs = fc.array(fc.constantFrom(1, -1), { minLength: paths, maxLength: paths });
  return fc.tuple(fc.constantFrom(0, 1, 2), signs).map(([quarters, drawn]) => {
    const c = Rational.of(quarters, 4);
    const s = RationalMatrix.columnVector(drawn.map((sign) => Rational.of(sign)));
    return identity.scale(Rational.ONE.minus(c)).plus(s.times(s.transpose()).scale(c));
  });
}

const rotated = <Item>(items: readonly Item[], shift: number): Item[] =>
  items.map((_, index) => items[(index + shift) % items.length]!);

const range = (size: number) => Array.from({ length: size }, (_, index) => index);

import { Rational, rank, symmetricInertia } from '../../../exact/index.js';
import { classify, globalMinimum, type PointClass } from '../../../landscape/index.js';
import {
  gradient,
  HessianBlocks,
  loss,
  PartialProducts,
  type Point,
} from '../../../network/index.js';
import type { TermName } from './language/terms.js';

/** What a term is at a point, exactly: a whole number, a rational, or true or false. */
export type TermValue = number | Rational | boolean;

/** What is computed once for a point and needed by several terms. */
interface Known {
  readonly products: () => PartialProducts<Point['weights'][number]>;
  readonly inertia: () => ReturnType<typeof symmetricInertia>;
  readonly class: () => PointClass;
}

const KNOWN = new WeakMap<Point, Known>();

function knownOf(point: Point): Known {
  const { weights, moments } = point;
  const known = KNOWN.get(point) ?? {
    products: once(() => new PartialProducts(weights)),
    inertia: once(() => symmetricInertia(new HessianBlocks(weights, moments).full())),
    class: once(() => classOf(point)),
  };
  KNOWN.set(point, known);
  return known;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function classOf(point: Point): PointClass {
  const found = classify(point);
  if (found.class === 'inconclusive') throw new Error(`undecided: ${found.reason}`);
  return found.class;
}

function smallestValue(point: Point): Rational {
  const { lower, upper } = globalMinimum(point);
  if (!lower.equals(upper)) throw new Error('the smallest value is not rational');
  return lower;
}

const slopesOf = ({ weights, moments }: Point) => gradient(weights, moments);

const squares = (slopes: ReturnType<typeof slopesOf>): Rational =>
  slopes.reduce((sum, slope) => sum.plus(slope.times(slope.transpose()).trace()), Rational.ZERO);

const is =
  (...classes: readonly PointClass[]) =>
  (point: Point): boolean =>
    classes.includes(knownOf(point).class());

const VALUES: Readonly<Record<TermName, (point: Point) => TermValue>> = {
  'rank(P)': (point) => rank(knownOf(point).products().product),
  'rank(C)': (point) => rank(knownOf(point).products().after(1)),
  'rank(B)': (point) => rank(knownOf(point).products().before(point.weights.length)),
  'rank(middle)': (point) => rank(knownOf(point).products().between(point.weights.length, 1)),
  'rank(first)': ({ weights }) => rank(weights[0]!),
  'rank(last)': ({ weights }) => rank(weights.at(-1)!),
  negatives: (point) => knownOf(point).inertia().negative,
  zeros: (point) => knownOf(point).inertia().zero,
  positives: (point) => knownOf(point).inertia().positive,
  zerolayers: ({ weights }) => weights.filter((layer) => layer.isZero()).length,
  p: ({ architecture }) => architecture.narrowestHidden,
  rmax: ({ architecture }) => architecture.maximalRank,
  dx: ({ architecture }) => architecture.inputWidth,
  dy: ({ architecture }) => architecture.outputWidth,
  H: ({ architecture }) => architecture.hiddenLayers,
  loss: ({ weights, moments }) => loss(weights, moments),
  global: smallestValue,
  gradient: (point) => squares(slopesOf(point)),
  gradfirst: (point) => squares(slopesOf(point).slice(0, 1)),
  gradlast: (point) => squares(slopesOf(point).slice(-1)),
  losszero: ({ moments }) => moments.yy.trace().dividedBy(Rational.of(2)),
  critical: ({ weights, moments }) => gradient(weights, moments).every((slope) => slope.isZero()),
  psd: (point) => knownOf(point).inertia().negative === 0,
  nsd: (point) => knownOf(point).inertia().positive === 0,
  globalmin: is('global-minimum'),
  saddle: is('strict-saddle', 'bad-saddle'),
  strict: is('strict-saddle'),
  bad: is('bad-saddle'),
  localmin: is('global-minimum', 'local-minimum'),
};

/** A term at a point, decided by the core. @throws Error where it cannot be decided. */
export const termValue = (term: TermName, point: Point): TermValue => VALUES[term](point);

import { AT_POINT, critical, judgedPoint, secondOrderClassification } from '../../proofs/index.js';
import type { Hypothesis } from '../../src/claims/index.js';
import { rank } from '../../src/exact/index.js';
import {
  type CertificateDocument,
  certifyRank,
  classifyByRanks,
  criticalRanks,
  type PivotRanks,
} from '../../src/landscape/index.js';
import { PartialProducts, type Point } from '../../src/network/index.js';
import { leadingPoint } from '../arbitraries/index.js';
import type { Mutant } from './mutant.js';
import { layersWord, type PointVariant, pointVariant } from './point-variant.js';

/** The ranks of everything a reading of “tightened” may look at, at one pivot (i, j). */
interface Pivot extends PivotRanks {
  /** rank W_{j−1}⋯W_1; d_x for j = 1. */
  readonly before: number;
  /** rank W_N⋯W_{i+1}; d_y for i = N. */
  readonly after: number;
}

/** What makes one pivot tight, r = rank P. */
type Tight = (pivot: Pivot, r: number) => boolean;

const asStated: Tight = ({ between, around }, r) => between === r || around === r;

/** A reading of “W is tightened”. */
interface Reading {
  /** Which pivots are asked; default: all. */
  readonly asked?: (pivot: Pivot) => boolean;
  readonly tight?: Tight;
  /** All pivots asked, or one of them; default: every. */
  readonly quantifier?: 'every' | 'some';
}

function pivotsOf(point: Point): readonly Pivot[] {
  const products = new PartialProducts(point.weights);
  return criticalRanks(point).pivots.map((pivot) => ({
    ...pivot,
    before: rank(products.before(pivot.j)),
    after: rank(products.after(pivot.i)),
  }));
}

/** The ranks of the blocks of a pivot, for the kernel; an empty product needs no word. */
function pivotDocuments(point: Point, { i, j }: Pivot): readonly CertificateDocument[] {
  const last = point.weights.length;
  const [before, after] = [layersWord(j - 1, 1), layersWord(last, i + 1)];
  const words = [
    layersWord(i - 1, j + 1),
    [before, 'Syx^T', after].filter((word) => word !== '').join(' '),
    before,
    after,
  ];
  return words.filter((word) => word !== '').map((word) => certifyRank(point, [['1', word]]));
}

/** S = {1..r} and r < r_max: where the classification asks whether W is tightened. */
const undecidedByS: Hypothesis<Point> = {
  id: 'leading',
  text: 'S = {1..r}, r < r_max',
  decide: (point) => {
    const found = classifyByRanks(point);
    return (
      found.kind === 'applicable' &&
      found.S !== undefined &&
      found.S.every((position, index) => position === index + 1) &&
      found.ranks.rank < point.architecture.maximalRank
    );
  },
};

/** A counterexample to “bad iff W is tightened”, with tightened read otherwise. */
const misread =
  ({ asked = () => true, tight = asStated, quantifier = 'every' }: Reading) =>
  (point: Point): ReturnType<PointVariant['counterexample']> => {
    const judged = judgedPoint(point);
    const r = rank(new PartialProducts(point.weights).product);
    const pivots = pivotsOf(point).filter(asked);
    const failing = pivots.filter((pivot) => !tight(pivot, r));
    const tightened =
      quantifier === 'every' ? failing.length === 0 : failing.length < pivots.length;
    const isBad = judged.class === 'bad-saddle';
    if (tightened === isBad) return undefined;
    // At a strict saddle the kernel can be shown that S = {1..r} by r = 0 alone.
    if (!isBad && r > 0) return undefined;
    const shown = tightened || quantifier === 'some' ? pivots : failing.slice(0, 1);
    const product = layersWord(point.weights.length, 1);
    return {
      at: tightened ? 'the pivots that are asked' : `pivot (${failing[0]!.i}, ${failing[0]!.j})`,
      found: `a ${judged.class}, ${tightened ? 'tightened' : 'not tightened'} in this reading`,
      expected: tightened ? 'bad-saddle' : 'strict-saddle',
      hypotheses: () => [
        certifyRank(point, [['1', product]]),
        ...shown.flatMap((pivot) => pivotDocuments(point, pivot)),
      ],
      violation: () => judged.document,
    };
  };

const reading = (name: string, slip: string, says: string, how: Reading): Mutant =>
  pointVariant(secondOrderClassification, 'refuted', {
    name,
    slip,
    statement: `A critical point with S = {1..r}, r < r_max, is a bad saddle iff ${says}; else it is a strict saddle.`,
    compares: 'the class with what this reading of “tightened” gives',
    hypotheses: [critical, ...AT_POINT, undecidedByS],
    counterexample: misread(how),
  });

/** Slips in the classification, and variants that only look like slips. */
export const ACHOUR_2024_MUTANTS: readonly Mutant[] = [
  reading(
    'three-blocks',
    'read the cyclic block as two separate ones',
    'for every pivot one of W_{i−1}⋯W_{j+1}, W_{j−1}⋯W_1 and W_N⋯W_{i+1} has rank r',
    {
      tight: ({ between, before, after }, r) => between === r || before === r || after === r,
    },
  ),
  reading(
    'both-blocks',
    'ask that both blocks have rank r',
    'for every pivot both complementary blocks have rank r',
    { tight: ({ between, around }, r) => between === r && around === r },
  ),
  reading(
    'first-block',
    'leave out the cyclic block',
    'for every pivot W_{i−1}⋯W_{j+1} has rank r',
    { tight: ({ between }, r) => between === r },
  ),
  reading(
    'cyclic-block',
    'leave out the block W_{i−1}⋯W_{j+1}',
    'for every pivot W_{j−1}⋯W_1Σ_XYW_N⋯W_{i+1} has rank r',
    { tight: ({ around }, r) => around === r },
  ),
  reading('some-pivot', 'ask it of one pivot', 'some pivot is tight', { quantifier: 'some' }),
  reading(
    'neighbours',
    'ask it of neighbouring layers only, i = j + 1',
    'every pivot (j+1, j) is tight',
    { asked: ({ i, j }) => i === j + 1 },
  ),
  reading(
    'first-layer',
    'ask it of the pivots with the first layer only, j = 1',
    'every pivot (i, 1) is tight',
    { asked: ({ j }) => j === 1 },
  ),
  reading('never-strict', 'leave out “tightened”', 'it is a saddle at all', { asked: () => false }),
  pointVariant(secondOrderClassification, 'refuted', {
    name: 'any-set',
    slip: 'leave out S = {1..r}',
    statement: 'A saddle is bad iff W is tightened.',
    compares: 'the class of tightened saddles with “bad saddle”',
    hypotheses: [critical, ...AT_POINT],
    counterexample: (point) => {
      const judged = judgedPoint(point);
      const r = rank(new PartialProducts(point.weights).product);
      const pivots = pivotsOf(point);
      if (judged.class !== 'strict-saddle' || !pivots.every((pivot) => asStated(pivot, r)))
        return undefined;
      const product = layersWord(point.weights.length, 1);
      return {
        at: 'the class',
        found: 'a tightened strict saddle',
        expected: 'bad-saddle',
        hypotheses: () => [
          certifyRank(point, [['1', product]]),
          ...pivots.flatMap((pivot) => pivotDocuments(point, pivot)),
        ],
        violation: () => judged.document,
      };
    },
  }),
  pointVariant(secondOrderClassification, 'holds', {
    name: 'at-least',
    slip: 'have “rank at most r” for “rank r”: no block has less, being a factor of P or of PΣ_XYP, which has rank r',
    statement:
      'A critical point with S = {1..r}, r < r_max, is a bad saddle iff for every pivot one of the two complementary blocks has rank at most r.',
    compares: 'the class with what this reading of “tightened” gives',
    hypotheses: [critical, ...AT_POINT, undecidedByS],
    counterexample: misread({
      tight: ({ between, around }, r) => between <= r || around <= r,
    }),
    draws: leadingPoint,
  }),
];

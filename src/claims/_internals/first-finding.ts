import { LemmascopeError } from '../../diagnostics/index.js';
import type { Equation } from '../check.js';
import type { Finding } from '../evidence.js';

interface Sized {
  readonly rows: number;
  readonly columns: number;
}

/** Where two matrices of one shape differ, in words; undefined when they are equal. */
export type Differ<M> = (left: M, right: M) => Omit<Finding, 'at' | 'instance'> | undefined;

/**
 * The first equation that does not hold.
 *
 * Sides of different shapes differ. A formula that cannot even be evaluated differs too: a forgotten
 * transpose more often leads to a product of matrices that do not fit than to a wrong number.
 *
 * @param at Puts an equation in its context: the shape it was expanded at.
 * @throws CLAIM_INVALID when there is no equation: a check that compares nothing would always pass.
 */
export function firstFinding<M extends Sized>(
  equations: () => Iterable<Equation<M>>,
  at: (equation: string) => string,
  differ: Differ<M>,
): Finding | undefined {
  let compared = 0;
  try {
    for (const equation of equations()) {
      compared++;
      const difference = differenceOf(equation, differ);
      if (difference !== undefined) return { at: at(equation.at), ...difference };
    }
  } catch (error) {
    if (!doesNotFit(error)) throw error;
    return {
      at: at('the formula'),
      entry: 'formula',
      left: 'matrices that fit together',
      right: error.message,
      difference: 'the formula cannot be evaluated here',
    };
  }
  if (compared > 0) return undefined;
  throw new LemmascopeError('CLAIM_INVALID', {
    path: at('the check'),
    expected: 'at least one equation',
    actual: 'none: a check that compares nothing would pass on anything',
  });
}

/** Where the sides of one equation differ; sides of different shapes differ. */
export function differenceOf<M extends Sized>(
  { left, right }: Equation<M>,
  differ: Differ<M>,
): ReturnType<Differ<M>> {
  return sameShape(left, right) ? differ(left, right) : shapes(left, right);
}

const sameShape = (left: Sized, right: Sized) =>
  left.rows === right.rows && left.columns === right.columns;

const shapes = (left: Sized, right: Sized) => ({
  entry: 'shape',
  left: `${left.rows}×${left.columns}`,
  right: `${right.rows}×${right.columns}`,
  difference: 'the two sides have different shapes',
});

/** Whether a formula could not be evaluated because its matrices do not fit together. */
export const doesNotFit = (error: unknown): error is LemmascopeError =>
  error instanceof LemmascopeError &&
  (error.code === 'SHAPE_MISMATCH' || error.code === 'INDEX_OUT_OF_RANGE');

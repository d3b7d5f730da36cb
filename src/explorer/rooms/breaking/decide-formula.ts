import { Rational } from '../../../exact/index.js';
import type { Point } from '../../../network/index.js';
import type { Formula, Relation, Side } from './language/formula.js';
import { termValue } from './term-values.js';

/** Whether a formula holds at a point, exactly. @throws Error where a term cannot be decided. */
export function decideFormula(formula: Formula, point: Point): boolean {
  switch (formula.kind) {
    case 'true':
      return true;
    case 'flag':
      return termValue(formula.term, point) === true;
    case 'not':
      return !decideFormula(formula.of, point);
    case 'and':
      return decideFormula(formula.left, point) && decideFormula(formula.right, point);
    case 'or':
      return decideFormula(formula.left, point) || decideFormula(formula.right, point);
    default: {
      const [left, right] = [formula.left, formula.right].map((side) => exactly(side, point));
      return HOLDS[formula.relation](left!.compare(right!));
    }
  }
}

const HOLDS: Readonly<Record<Relation, (sign: number) => boolean>> = {
  '=': (sign) => sign === 0,
  '≠': (sign) => sign !== 0,
  '<': (sign) => sign < 0,
  '≤': (sign) => sign <= 0,
  '>': (sign) => sign > 0,
  '≥': (sign) => sign >= 0,
};

function exactly(side: Side, point: Point): Rational {
  const value = 'term' in side ? termValue(side.term, point) : side.number;
  return value instanceof Rational ? value : Rational.of(Number(value));
}

import type { Formula, Side } from './formula.js';
import { TERMS, termOf } from './terms.js';

const STRENGTH = { or: 0, and: 1, not: 2, compare: 3, flag: 3, true: 3 } as const;

/** A formula as it is typed, with no more parentheses than it needs. */
export function writeFormula(formula: Formula): string {
  const inside = (one: Formula, least: number) =>
    STRENGTH[one.kind] < least ? `(${writeFormula(one)})` : writeFormula(one);
  switch (formula.kind) {
    case 'true':
      return '';
    case 'flag':
      return formula.term;
    case 'compare':
      return `${side(formula.left)} ${formula.relation} ${side(formula.right)}`;
    case 'not':
      return `not ${inside(formula.of, 2)}`;
    default: {
      const strength = STRENGTH[formula.kind];
      const [left, right] = [inside(formula.left, strength), inside(formula.right, strength + 1)];
      return `${left} ${formula.kind} ${right}`;
    }
  }
}

const side = (one: Side): string => ('term' in one ? one.term : String(one.number));

const CODE = { '=': '===', '≠': '!==', '<': '<', '≤': '<=', '>': '>', '≥': '>=' } as const;

/** A formula as an expression of TypeScript about `point`, with the constants of its terms. */
export function codeOf(formula: Formula): string {
  switch (formula.kind) {
    case 'true':
      return 'true';
    case 'flag':
      return `${TERMS[formula.term].constant}(point)`;
    case 'not':
      return `!(${codeOf(formula.of)})`;
    case 'compare': {
      const { left, relation, right } = formula;
      if (![left, right].some(isValue)) return `${number(left)} ${CODE[relation]} ${number(right)}`;
      return `${rational(left)}.compare(${rational(right)}) ${CODE[relation]} 0`;
    }
    default: {
      const word = formula.kind === 'and' ? '&&' : '||';
      return `(${codeOf(formula.left)} ${word} ${codeOf(formula.right)})`;
    }
  }
}

/** Whether a side is an exact rational and not a whole number. */
export const isValue = (one: Side): boolean => 'term' in one && termOf(one.term)?.type === 'value';

const number = (one: Side): string =>
  'term' in one ? `${TERMS[one.term].constant}(point)` : String(one.number);

const rational = (one: Side): string =>
  isValue(one) ? number(one) : `Rational.of(${number(one)})`;
